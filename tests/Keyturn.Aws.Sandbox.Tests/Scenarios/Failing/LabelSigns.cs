namespace Keyturn.Aws.Sandbox.Tests.Scenarios.Failing;

internal static class LabelSigns
{
    public static Dictionary<string, Signs> All { get; } = new(StringComparer.Ordinal)
    {
        ["mysql-restart-after-set"] = Signs.Of(
            "setSecret", "setSecret: Successfully set password for user shop_app in MySQL DB", "testSecret: Unable to log into database with pending secret", "setSecret: Unable to log into database") with
        {
            Accepted = "pending",
            NotLogged = ["finishSecret"],
        },
        ["sqlserver-finish-denied"] = Signs.Of(
            "finishSecret", "setSecret: Successfully set password", "testSecret: Successfully signed into SQL Server DB", "when calling the UpdateSecretVersionStage operation",
            "setSecret: AWSPENDING secret is already set as password in SQL Server DB", "when calling the UpdateSecretVersionStage operation") with
        {
            Accepted = "pending",
        },
    };
}
