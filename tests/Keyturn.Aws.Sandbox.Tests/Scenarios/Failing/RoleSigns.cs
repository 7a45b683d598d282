namespace Keyturn.Aws.Sandbox.Tests.Scenarios.Failing;

internal static class RoleSigns
{
    public static Dictionary<string, Signs> All { get; } = new(StringComparer.Ordinal)
    {
        ["postgres-put-denied"] = Signs.Of(
            "createSecret",
            "An error occurred (AccessDeniedException) when calling the PutSecretValue operation: User: arn:aws:sts::111122223333:assumed-role/keyturn-rotate-postgres-single/keyturn-rotate-postgres-single is not authorized to perform: secretsmanager:PutSecretValue on resource: ") with
        {
            Labels = "pending(empty) | current | previous",
            NotLogged = ["createSecret: Successfully"],
        },
        ["sqlserver-interface-denied"] = Signs.Of("createSecret") with { Labels = "pending(empty) | current | previous", IsSilent = true },
        ["mysql-superuser-denied"] = Signs.Of(
            "setSecret", "createSecret: Successfully put", "as user 'shop_app_clone'", "when calling the GetSecretValue operation", "createSecret: Successfully retrieved") with
        {
            Accepted = "current previous",
        },
    };
}
