namespace Keyturn.Aws.Sandbox.Tests.Scenarios.Failing;

internal static class ContentSigns
{
    private const string NoLogin = "setSecret: Unable to log into database with previous, current, or pending secret of secret arn";

    public static Dictionary<string, Signs> All { get; } = new(StringComparer.Ordinal)
    {
        ["oracle-changed-by-hand"] = Signs.Of("setSecret", "createSecret: Successfully put", NoLogin, "ValueError: Unable to log into database", "createSecret: Successfully retrieved", NoLogin) with
        {
            Accepted = "",
            NotLogged = ["timed out"],
        },
        ["oracle-verify-function"] = Signs.Of("setSecret", "Successfully established connection as user 'ORDERS_APP'", "DatabaseError: ORA-28221: REPLACE not specified"),
    };
}
