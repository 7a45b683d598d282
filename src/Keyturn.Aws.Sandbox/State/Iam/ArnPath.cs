namespace Keyturn.Aws.Sandbox.State.Iam;

/// <summary>The path in an IAM ARN.</summary>
internal static class ArnPath
{
    /// <summary><c>/service-role/</c> of <c>arn:aws:iam::aws:policy/service-role/X</c>, <c>/</c> of an ARN without path.</summary>
    public static string Of(string arn) => arn[arn.IndexOf('/', StringComparison.Ordinal)..(arn.LastIndexOf('/') + 1)];
}
