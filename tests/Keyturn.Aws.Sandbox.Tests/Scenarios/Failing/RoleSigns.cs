namespace Keyturn.Aws.Sandbox.Tests.Scenarios.Failing;

internal static class RoleSigns
{
    private const string Empty = "pending(empty) | current | previous";
    private const string NoKey = "Access to KMS is not allowed";
    private const string NoPolicy = "because no identity-based policy allows the secretsmanager:";

    public static Dictionary<string, Signs> All { get; } = new(StringComparer.Ordinal)
    {
        ["postgres-put-denied"] = Create(
            "PutSecretValue",
            "AccessDeniedException",
            "User: arn:aws:sts::111122223333:assumed-role/keyturn-rotate-postgres-single/keyturn-rotate-postgres-single is not authorized to perform: secretsmanager:PutSecretValue on resource: "),
        ["oracle-describe-denied"] = Create("DescribeSecret", "AccessDeniedException", NoPolicy + "DescribeSecret action"),
        ["mysql-other-function-named"] = Create("DescribeSecret", "AccessDeniedException", NoPolicy + "DescribeSecret action"),
        ["sqlserver-random-password-denied"] = Create("GetRandomPassword", "AccessDeniedException", NoPolicy + "GetRandomPassword action"),
        ["oracle-data-key-denied"] = Create("PutSecretValue", "AccessDeniedException", NoKey),
        ["mysql-key-policy"] = Create("GetSecretValue", "AccessDeniedException", NoKey),
        ["oracle-key-of-other-account"] = Create("PutSecretValue", "AccessDeniedException", NoKey),
        ["sqlserver-interface-denied"] = Signs.Of("createSecret") with { Labels = Empty, IsSilent = true },
        ["mysql-trust-missing"] = Signs.Of("createSecret") with { Labels = Empty, IsSilent = true },
        ["mysql-superuser-denied"] = Signs.Of(
            "setSecret", "createSecret: Successfully put", "as user 'shop_app_clone'", "when calling the GetSecretValue operation", "createSecret: Successfully retrieved") with
        {
            Accepted = "current previous",
        },
        ["oracle-superuser-key-denied"] = Signs.Of("setSecret", "createSecret: Successfully put", "as user 'ORDERS_APP_CLONE'", $"when calling the GetSecretValue operation: {NoKey}") with { Accepted = "current previous" },
        ["mysql-instances-denied"] = Signs.Of(
            "setSecret", "createSecret: Successfully put", "as user 'shop_app_clone'",
            "setSecret: Encountered API error while fetching connection parameters from DescribeDBInstances RDS API: An error occurred (AccessDenied) when calling the DescribeDBInstances operation") with
        {
            Accepted = "current previous", NotLogged = ["Successfully fetched connection params"],
        },
        ["postgres-old-key-goes"] = Signs.Of("setSecret", "createSecret: Successfully put", "An error occurred (DecryptionFailure) when calling the GetSecretValue operation: Secrets Manager can't decrypt"),
    };

    private static Signs Create(string operation, string code, string text) => Signs.Of("createSecret", "Found credentials", $"An error occurred ({code}) when calling the {operation} operation: ") with
    {
        Labels = Empty, Same = text, NotLogged = ["createSecret: Successfully"],
    };
}
