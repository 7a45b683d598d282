namespace Keyturn.Aws.Sandbox.Tests.Scenarios.Failing;

internal static class LabelSigns
{
    private const string Put = "createSecret: Successfully put";
    private const string Finished = "finishSecret: Successfully set AWSCURRENT stage to version";
    private const string NoLabel = "when calling the UpdateSecretVersionStage operation";

    public static Dictionary<string, Signs> All { get; } = new(StringComparer.Ordinal)
    {
        ["oracle-create-does-nothing"] = new(Error: "Pending secret version |was not created by Lambda |Remove the AWSPENDING staging label and restart rotation")
        {
            Labels = "pending(empty) | current | previous", Log = ["Found credentials"], NotLogged = ["Traceback", "createSecret"],
        },
        ["mysql-set-not-implemented"] = Signs.Of("setSecret", Put, "[ERROR] NotImplementedError: ") with { NotLogged = ["Successfully established"] },
        ["mysql-restart-after-set"] = Signs.Of(
            "setSecret", "setSecret: Successfully set password for user shop_app in MySQL DB", "testSecret: Unable to log into database with pending secret", "setSecret: Unable to log into database") with
        {
            Accepted = "pending",
            NotLogged = ["finishSecret"],
        },
        ["postgres-set-timed-out"] = Signs.Of("setSecret", Put, "as user 'ledger_app'", "Task timed out after 30.03 seconds", "createSecret: Successfully retrieved", "Task timed out after 30.03 seconds") with
        {
            Accepted = "pending", NotLogged = ["setSecret:"],
        },
        ["oracle-test-event"] = new("DescribeSecret")
        {
            Labels = "current | previous", Log = ["Found credentials", "has no stage for rotation of secret", "ValueError: Secret version"], NotLogged = ["createSecret:"],
        },
        ["sqlserver-pending-taken"] = Signs.Of("createSecret", Put, "not set as AWSPENDING for rotation of secret") with { Labels = "pending | CHECKED | current | previous" },
        ["postgres-pending-not-readable"] = new("RotationSucceeded")
        {
            Labels = "current | previous", Log = [Put, "An error occurred (ResourceNotFoundException) when calling the GetSecretValue operation", "createSecret: Successfully retrieved", Finished],
        },
        ["oracle-stopped-after-set"] = new("CancelRotateSecret")
        {
            Accepted = "pending", Log = [Put, "setSecret: Successfully set password for user ORDERS_APP", "is not enabled for rotation"], NotLogged = ["testSecret:", "finishSecret:"],
        },
        ["sqlserver-finish-denied"] = Signs.Of(
            "finishSecret", "setSecret: Successfully set password", "testSecret: Successfully signed into SQL Server DB", NoLabel, "setSecret: AWSPENDING secret is already set as password in SQL Server DB", NoLabel) with
        {
            Accepted = "pending",
        },
        ["postgres-alternating-finish-denied"] = Signs.Of("finishSecret", "setSecret: Successfully set password for ledger_app in PostgreSQL DB", "testSecret: Successfully", NoLabel) with { Accepted = "current pending" },
        ["sqlserver-consumers-cache"] = Through("current"),
        ["oracle-rollover"] = Through("current previous"),
        ["mysql-leaked-once"] = Through("current previous"),
        ["mysql-version-trimmed"] = new("PutSecretValue") { Labels = "current | previous", Accepted = "" },
        ["oracle-detached-too-early"] = Signs.Of("finishSecret", "setSecret: Successfully set password", NoLabel) with { Labels = "current | previous", Accepted = "other" },
        ["postgres-replica-failed"] = Through("current"),
    };

    private static Signs Through(string accepted) => new("RotationSucceeded")
    {
        Labels = "current | previous", Accepted = accepted, Log = [Put, "setSecret: Successfully set password for", "testSecret: Successfully", Finished], NotLogged = ["Traceback"],
    };
}
