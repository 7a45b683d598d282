using Keyturn.Operations.Logs;

namespace Keyturn.Operations.Diagnosis.Symptoms;

/// <summary>Questions to an error of an AWS API: who said no, and to what.</summary>
internal static class AwsErrors
{
    public static bool IsDenied(AwsErrorText error) => error.Code.StartsWith("AccessDenied", StringComparison.OrdinalIgnoreCase) || error.Code is "UnauthorizedOperation" or "KMSAccessDeniedException";

    /// <summary>Whether the call read a secret or its value. The one that reads the value has no name in this project.</summary>
    public static bool Reads(AwsErrorText error) => error.Operation == "DescribeSecret" || (error.Operation.EndsWith("SecretValue", StringComparison.Ordinal) && error.Operation != "PutSecretValue");

    public static bool IsThrottled(AwsErrorText error) => error.Code.Contains("Throttl", StringComparison.OrdinalIgnoreCase) || error.Code is "TooManyRequestsException" || Says(error, "Rate exceeded");

    /// <summary>The refusal of the key, in Secrets Manager's words or in those of KMS.</summary>
    public static bool IsOfKey(AwsErrorText error) => Says(error, "Access to KMS is not allowed") || Says(error, "kms:") || error.Code.StartsWith("KMS", StringComparison.Ordinal)
        || error.Code is "DecryptionFailure" or "EncryptionFailure";

    /// <summary>A guard beside the role's own policies: its tail names it.</summary>
    public static bool NamesGuard(AwsErrorText error) => Says(error, "explicit deny") || Says(error, "no VPC endpoint policy allows") || Says(error, "no service control policy allows")
        || Says(error, "no permissions boundary allows") || Says(error, "no session policy allows") || Says(error, "no resource control policy allows");

    public static bool Says(AwsErrorText error, string words) => error.Message.Contains(words, StringComparison.OrdinalIgnoreCase);

    public static bool SaysAny(AwsErrorText error, params ReadOnlySpan<string> words)
    {
        foreach (var one in words)
        {
            if (Says(error, one))
                return true;
        }

        return false;
    }

    /// <summary>Whether the message names another secret than this one.</summary>
    public static bool NamesOtherSecret(AwsErrorText error, string? secretArn) =>
        error.Message.Contains(":secret:", StringComparison.OrdinalIgnoreCase) && (secretArn is null || !error.Message.Contains(secretArn, StringComparison.OrdinalIgnoreCase));
}
