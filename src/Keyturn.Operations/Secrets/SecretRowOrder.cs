namespace Keyturn.Operations.Secrets;

/// <summary>The order of the board: by name, letter case aside, then by ARN. The same in every culture.</summary>
internal sealed class SecretRowOrder : IComparer<SecretRow>
{
    public static SecretRowOrder Instance { get; } = new();

    public int Compare(SecretRow? x, SecretRow? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var byName = string.Compare(x.Secret.Name, y.Secret.Name, StringComparison.OrdinalIgnoreCase);
        return byName != 0 ? byName : string.CompareOrdinal(x.Arn.Value, y.Arn.Value);
    }
}
