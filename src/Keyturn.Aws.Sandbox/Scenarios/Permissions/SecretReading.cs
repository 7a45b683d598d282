using Keyturn.Aws.Sandbox.State;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Permissions;

/// <summary>The policy of a role that reads secrets: each by its name and six characters, and the keys that they are really under.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_iam-policies.html</remarks>
internal static class SecretReading
{
    private static readonly string[] Reads = ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"];

    /// <param name="region">Where the secrets are.</param>
    /// <param name="names">Their names; each has to be there.</param>
    public static string Policy(SandboxRegion region, params IReadOnlyList<string> names)
    {
        var keys = names.Select(name => region.Secrets.Find(name) ?? throw new InvalidOperationException($"There is no secret {name}."))
            .Select(secret => secret.KmsKeyId).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var read = Allow("ReadSecrets", Reads, [.. names.Select(name => region.Arn("secretsmanager", $"secret:{name}-??????"))]);
        return keys.Count == 0
            ? Document(read)
            : Document(read, Allow("UseKeys", ["kms:Decrypt"], keys).When("StringEquals", "kms:ViaService", $"secretsmanager.{region.Name}.amazonaws.com"));
    }
}
