namespace Keyturn.Aws.Sandbox.Tests.Scenarios.Failing;

internal static class NetworkSigns
{
    private const string NoLogin = "setSecret: Unable to log into database with previous, current, or pending secret of secret arn";

    public static Dictionary<string, Signs> All { get; } = new(StringComparer.Ordinal)
    {
        ["oracle-endpoint-group"] = NoService("60.03"),
        ["sqlserver-https-egress"] = NoService("30.03"),
        ["postgres-public-subnet"] = NoService("30.03"),
        ["oracle-answers-denied"] = Silence("60.03"),
        ["oracle-web-servers-only"] = Silence("60.03"),
        ["mysql-outside-vpc"] = Silence("30.03"),
        ["postgres-function-egress"] = Silence("30.03"),
        ["sqlserver-stale-group"] = Silence("30.03"),
        ["sqlserver-database-stopped"] = Silence("30.03"),
        ["postgres-rds-unreached"] = Signs.Of("setSecret", "createSecret: Successfully put", "as user 'ledger_app_clone'", "Task timed out after 30.03 seconds") with
        {
            Accepted = "current previous", NotLogged = ["Successfully fetched connection params"],
        },
        // Six connections of five seconds each, and the init before them.
        ["mysql-acl-port"] = Signs.Of("setSecret", "createSecret: Successfully put", NoLogin, "Duration: 30700.00 ms") with { NotLogged = ["timed out"] },
        ["mysql-database-restarting"] = Quick(),
        ["postgres-host-renamed"] = Quick() with { Accepted = "" },
        ["oracle-native-encryption"] = Signs.Of("setSecret", "createSecret: Successfully put", NoLogin) with { NotLogged = ["timed out", "DPY-3001"] },
    };

    private static Signs NoService(string seconds) => Signs.Of("createSecret", "Found credentials", $"Task timed out after {seconds} seconds") with
    {
        Labels = "pending(empty) | current | previous", NotLogged = ["createSecret:", "Traceback"],
    };

    private static Signs Silence(string seconds) => Signs.Of("setSecret", "createSecret: Successfully put secret for ARN", "Found credentials", $"Task timed out after {seconds} seconds", "Status: timeout") with
    {
        NotLogged = ["Unable to log into database", "Traceback"],
    };

    private static Signs Quick() => Signs.Of("setSecret", "createSecret: Successfully put", NoLogin, "Duration: 700.00 ms") with { NotLogged = ["timed out"] };
}
