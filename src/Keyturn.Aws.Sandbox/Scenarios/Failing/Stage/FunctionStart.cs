using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Kms;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

/// <summary>What Lambda needs before it can start a function: its role, and the key of its environment variables.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html, errors.</remarks>
internal static class FunctionStart
{
    /// <summary>Why the function does not start, or null.</summary>
    public static InvocationOutcome? Refusal(SandboxRegion region, FunctionRecord function)
    {
        if (FunctionAccess.Role(region, function) is not { } role || !role.TrustPolicy.Contains("lambda.amazonaws.com", StringComparison.Ordinal))
            return new(false, "AccessDeniedException", "The role defined for the function cannot be assumed by Lambda.");
        if (function.KmsKeyArn is not { } arn) return null;
        var key = region.Keys.Find(arn[(arn.LastIndexOf('/') + 1)..]);
        return key switch
        {
            null => Unable("KMSNotFoundException", "the KMS key was not found"),
            { State: KeyRecord.Disabled } => Unable("KMSDisabledException", "the KMS key is disabled"),
            { State: not KeyRecord.Enabled } => Unable("KMSInvalidStateException", "the state of the KMS key is not valid"),
            _ => KeyAccess.Allows(region, role, key, Decrypt(region, arn, role.Arn)) ? null : Unable("KMSAccessDeniedException", "KMS access was denied"),
        };
    }

    private static InvocationOutcome Unable(string code, string reason) => new(false, code, $"Lambda was unable to decrypt the environment variables because {reason}.");

    private static PolicyRequest Decrypt(SandboxRegion region, string key, string role) => new(
        "kms:Decrypt", key, role,
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["aws:PrincipalArn"] = role, ["kms:ViaService"] = $"lambda.{region.Name}.amazonaws.com", ["kms:CallerAccount"] = region.Account.Id });
}
