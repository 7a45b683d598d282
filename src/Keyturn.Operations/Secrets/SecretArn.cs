using System.Diagnostics.CodeAnalysis;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Secrets;

/// <summary>A full secret ARN: <c>arn:PARTITION:secretsmanager:REGION:ACCOUNT:secret:NAME-SUFFIX</c>.</summary>
/// <remarks>Keyturn always sends the full ARN: a name that ends in a hyphen and six characters could be read as a partial ARN.</remarks>
public sealed record SecretArn
{
    private SecretArn(string value, EstateScope scope, string name)
    {
        Value = value;
        Scope = scope;
        Name = name;
    }

    public string Value { get; }

    /// <summary>The account and Region that the ARN itself names.</summary>
    public EstateScope Scope { get; }

    /// <summary>The name without the random suffix.</summary>
    public string Name { get; }

    public static SecretArn Parse(string value) =>
        TryParse(value, out var arn) ? arn : throw new FormatException($"'{value}' is not a full secret ARN.");

    public static bool TryParse([NotNullWhen(true)] string? value, [NotNullWhen(true)] out SecretArn? arn)
    {
        arn = null;
        var parts = value?.Split(':', 7);
        if (parts is not ["arn", { Length: > 0 } partition, "secretsmanager", { Length: > 0 } region, { Length: 12 } account, "secret", var resource]
            || !account.All(char.IsAsciiDigit)
            || resource.Length < 8
            || resource[^7] != '-'
            || !resource[^6..].All(char.IsAsciiLetterOrDigit))
        {
            return false;
        }

        arn = new SecretArn(value!, new EstateScope(partition, account, region), resource[..^7]);
        return true;
    }

    public override string ToString() => Value;
}
