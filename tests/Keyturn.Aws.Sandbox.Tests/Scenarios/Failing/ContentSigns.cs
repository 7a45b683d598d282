namespace Keyturn.Aws.Sandbox.Tests.Scenarios.Failing;

internal static class ContentSigns
{
    private const string Empty = "pending(empty) | current | previous";
    private const string NoLogin = "setSecret: Unable to log into database with previous, current, or pending secret of secret arn";
    private const string Put = "createSecret: Successfully put";

    public static Dictionary<string, Signs> All { get; } = new(StringComparer.Ordinal)
    {
        ["mysql-engine-missing"] = Unread("KeyError: \"Database engine must be set to 'mysql' in order to use this rotation lambda\""),
        ["oracle-dbname-missing"] = Unread("KeyError: 'dbname key is missing from secret JSON'"),
        ["sqlserver-not-json"] = Unread("JSONDecodeError: Expecting value: line 1 column 1 (char 0)") with { Accepted = "previous" },
        ["postgres-masterarn-missing"] = Signs.Of("setSecret", Put, "KeyError: 'masterarn'") with { Labels = "pending | current | previous", Accepted = "current previous other" },
        ["mysql-superuser-host"] = Signs.Of("setSecret", Put, "setSecret: Current database host keyturn-shop.", "ValueError: Current database host") with { Accepted = "current previous" },
        ["oracle-changed-by-hand"] = Hand(NoLogin),
        ["postgres-changed-by-hand"] = Hand(NoLogin),
        ["sqlserver-changed-by-hand"] = Hand(NoLogin),
        ["mysql-current-changed-by-hand"] = Hand("setSecret: Unable to log into database using current credentials for secret") with { Accepted = "previous" },
        ["oracle-superuser-too-weak"] = Alter("DatabaseError: ORA-01031: insufficient privileges") with { Accepted = "current previous" },
        ["mysql-superuser-too-weak"] = Alter("OperationalError: (1227, ") with { Accepted = "current previous" },
        ["sqlserver-superuser-too-weak"] = Alter("OperationalError: (15151, ") with { Accepted = "current previous" },
        ["postgres-superuser-too-weak"] = Alter("ProgrammingError: ERROR:  permission denied") with { Accepted = "current previous" },
        ["oracle-verify-function"] = Alter("DatabaseError: ORA-28221: REPLACE not specified"),
        ["oracle-password-too-simple"] = Alter("DatabaseError: ORA-28003: password verification for the specified password failed"),
        ["mysql-password-policy"] = Alter("OperationalError: (1819, 'Your password does not satisfy the current policy requirements')"),
        ["sqlserver-password-policy"] = Alter("OperationalError: (15118, 'Password validation failed."),
        ["postgres-password-policy"] = Alter("ProgrammingError: ERROR:  password does not meet the policy"),
        ["postgres-character-in-url"] = Through("current"),
        ["sqlserver-exclusions-ignored"] = Through("current"),
        ["oracle-name-too-long"] = Signs.Of("createSecret", "ValueError: Unable to clone user, username length with _CLONE appended would exceed 30 characters") with { Labels = Empty, Accepted = "current previous other" },
        ["mysql-name-too-long"] = Signs.Of("createSecret", "ValueError: Unable to clone user, username length with _clone appended would exceed 32 characters") with { Labels = Empty, Accepted = "current previous other" },
        ["postgres-grant-to-one-user"] = Through("current previous"),
        ["oracle-user-pinned"] = Through("current previous"),
        ["postgres-scram"] = Quick("current"),
        ["postgres-tls-enforced"] = Signs.Of("setSecret", Put, "Unable to establish SSL/TLS handshake, SSL/TLS is enforced on the host: keyturn-ledger", NoLogin) with { Accepted = "current previous other" },
        ["mysql-tls-enforced"] = Quick("current"),
        ["mysql-authority-unknown"] = Quick("current"),
        ["oracle-locked-by-retries"] = Hand(NoLogin) with { Accepted = "locked" },
        ["mysql-account-locked"] = Quick("locked"),
        ["sqlserver-account-locked"] = Quick("locked"),
        ["postgres-replica-host"] = Alter("ProgrammingError: ERROR:  cannot execute ALTER ROLE in a read-only transaction") with { Accepted = "current previous" },
        ["mysql-replica-host"] = Alter("OperationalError: (1290, 'The MySQL server is running with the --read-only option") with { Accepted = "current previous" },
        ["oracle-two-secrets"] = Signs.Of("setSecret", "finishSecret: Successfully set AWSCURRENT stage", NoLogin) with { Accepted = "" },
        ["mysql-superuser-rotates"] = Signs.Of("setSecret", Put, "as user 'shop_app_clone'", "setSecret: Unable to log into database using credentials in master secret") with { Accepted = "current previous" },
        ["postgres-connections-full"] = Quick("current"),
    };

    private static Signs Unread(string error) => Signs.Of("createSecret", "Found credentials", error) with { Labels = Empty, Accepted = "current previous", NotLogged = ["createSecret: Successfully"] };

    private static Signs Hand(string line) => Signs.Of("setSecret", Put, line, "ValueError: Unable to log into database", "createSecret: Successfully retrieved", line) with { Accepted = "", NotLogged = ["timed out"] };

    private static Signs Alter(string error) => Signs.Of("setSecret", Put, "Successfully established", error) with { NotLogged = ["setSecret: Successfully"] };

    private static Signs Quick(string accepted) => Signs.Of("setSecret", Put, NoLogin) with { Accepted = accepted, NotLogged = ["timed out", "Successfully established"] };

    private static Signs Through(string accepted) => new("RotationSucceeded")
    {
        Labels = "current | previous", Accepted = accepted, Log = [Put, "setSecret: Successfully set password for", "testSecret: Successfully", "finishSecret: Successfully"], NotLogged = ["Traceback"],
    };
}
