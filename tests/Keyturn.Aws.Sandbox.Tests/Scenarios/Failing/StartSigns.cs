namespace Keyturn.Aws.Sandbox.Tests.Scenarios.Failing;

internal static class StartSigns
{
    private const string CannotInvoke = "Secrets Manager cannot invoke the specified Lambda function. Ensure that the function policy grants access to the principal secretsmanager.amazonaws.com.";
    private const string NoStage = "has no stage for rotation of secret arn:aws:secretsmanager:";

    public static Dictionary<string, Signs> All { get; } = new(StringComparer.Ordinal)
    {
        ["sqlserver-function-policy-missing"] = Refused(CannotInvoke),
        ["oracle-function-source-account"] = Refused(CannotInvoke),
        ["mysql-function-pinned"] = Refused(CannotInvoke),
        ["postgres-function-renamed"] = Signs.Of("createSecret") with { Labels = "pending(empty) | current | previous", IsSilent = true },
        ["oracle-operator-lacks-invoke"] = Refused("assumed-role/KeyturnOperator/tanaka.yui is not authorized to perform: lambda:InvokeFunction on resource: "),
        ["postgres-previous-incomplete"] = Refused("A previous rotation isn't complete. That rotation will be reattempted.") with
        {
            Labels = "pending | current | previous", IsSilent = false, Log = ["createSecret: Successfully put", "Task timed out after 30.03 seconds"],
        },
        ["sqlserver-never-configured"] = Refused("No Lambda rotation function ARN is associated with this secret.") with { Labels = "current" },
        ["mysql-on-replica"] = Refused("Operation not permitted on a replica secret. Call must be made in primary secret's region."),
        ["mysql-managed-impaired"] = Refused("This secret is managed by an AWS service, and you must use that service to update it.") with { Accepted = "" },
        ["postgres-days-and-expression"] = Refused("You cannot specify both rotation frequency and schedule expression together."),
        ["oracle-cron-with-minutes"] = Refused("cron(30 16 ? * SUN *)"),
        ["mysql-date-moved-by-put"] = new("PutSecretValue") { Labels = "current | previous", Accepted = "current previous", IsSilent = true },
        ["sqlserver-overdue"] = Signs.Of("setSecret", "createSecret: Successfully retrieved", "Task timed out after 30.03 seconds"),
        ["sqlserver-schedule-cancelled"] = new("CancelRotateSecret") { Labels = "current | previous", IsSilent = true },
        ["postgres-put-after-set"] = new("RotationAbandoned") { Labels = "current | previous", Accepted = "other", Log = ["setSecret: Successfully set password for user ledger_app", NoStage] },
        ["sqlserver-put-after-create"] = new("RotationAbandoned")
        {
            Labels = "current | previous", Accepted = "current previous", Log = ["createSecret: Successfully put", NoStage], NotLogged = ["setSecret: Successfully"],
        },
        ["oracle-rotations-throttled"] = Refused("Rate exceeded") with { IsSilent = false, Log = ["createSecret: Successfully put", "user ORDERS_BATCH", "finishSecret: Successfully"], NotLogged = ["ORDERS_APP"] },
    };

    private static Signs Refused(string text) => new("RotateSecret", text) { Labels = "current | previous", IsSilent = true };
}
