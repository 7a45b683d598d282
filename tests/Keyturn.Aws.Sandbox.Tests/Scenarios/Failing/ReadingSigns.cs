namespace Keyturn.Aws.Sandbox.Tests.Scenarios.Failing;

internal static class ReadingSigns
{
    private const string Empty = "pending(empty) | current | previous";

    public static Dictionary<string, Signs> All { get; } = new(StringComparer.Ordinal)
    {
        ["postgres-secret-policy-denies"] = Refused("GetSecretValue", "AccessDeniedException", "with an explicit deny in a resource-based policy"),
        ["oracle-outside-boundary"] = Refused("PutSecretValue", "AccessDeniedException", "because no permissions boundary allows the secretsmanager:PutSecretValue action"),
        ["postgres-endpoint-policy"] = Refused("PutSecretValue", "AccessDeniedException", "because no VPC endpoint policy allows the secretsmanager:PutSecretValue action"),
        ["sqlserver-key-disabled"] = Refused("GetSecretValue", "DecryptionFailure", "Check that the KMS key is available, enabled, and not in an invalid state."),
        ["mysql-key-pending-deletion"] = Refused("GetSecretValue", "DecryptionFailure", "Check that the KMS key is available, enabled, and not in an invalid state."),
        ["mysql-calls-throttled"] = Refused("DescribeSecret", "ThrottlingException", "Rate exceeded"),
        ["oracle-private-dns-off"] = Silent("60.03"),
        ["mysql-endpoint-of-other-region"] = Silent("30.03"),
        ["sqlserver-endpoint-name-gone"] = Signs.Of(
            "createSecret", "Found credentials", "EndpointConnectionError: Could not connect to the endpoint URL: \"https://vpce-0a9b8c7d6e5f40312-x1y2z3.secretsmanager.ap-northeast-1.vpce.amazonaws.com/\"") with
        {
            Labels = Empty, NotLogged = ["timed out"],
        },
        ["postgres-proxy-intercepts"] = Signs.Of("createSecret", "Found credentials", "SSLError: SSL validation failed for https://secretsmanager.ap-northeast-1.amazonaws.com/") with
        {
            Labels = Empty, NotLogged = ["timed out"],
        },
        ["oracle-marked-for-deletion"] = new("RotateSecret", "You can't perform this operation on the secret because it was marked for deletion.") { Labels = "current | previous", IsSilent = true },
    };

    private static Signs Refused(string operation, string code, string text) =>
        Signs.Of("createSecret", "Found credentials", $"An error occurred ({code}) when calling the {operation} operation: ") with { Labels = Empty, Same = text };

    private static Signs Silent(string seconds) => Signs.Of("createSecret", "Found credentials", $"Task timed out after {seconds} seconds") with { Labels = Empty, NotLogged = ["Traceback"] };
}
