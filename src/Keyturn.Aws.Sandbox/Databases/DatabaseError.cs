namespace Keyturn.Aws.Sandbox.Databases;

/// <summary>An engine's refusal in its own words.</summary>
/// <param name="Code">The engine's code, for instance <c>ORA-01017</c>, <c>28P01</c>, <c>1045</c>.</param>
/// <param name="Message">The engine's text; never a password.</param>
public sealed record DatabaseError(string Code, string Message)
{
    public override string ToString() => $"{Code}: {Message}";
}

/// <summary>The refusals of the engines, by meaning.</summary>
/// <remarks>Oracle's wordings are of the Error Messages reference of 19c; the others of PostgreSQL 15, MySQL 8.0 and SQL Server 2022.</remarks>
internal static class DatabaseErrors
{
    public static DatabaseError WrongPassword(DatabaseEngine engine, string user) => engine switch
    {
        DatabaseEngine.Oracle => new("ORA-01017", "invalid username/password; logon denied"),
        DatabaseEngine.PostgreSql => new("28P01", $"password authentication failed for user \"{user}\""),
        DatabaseEngine.MySql => new("1045", $"Access denied for user '{user}'@'%' (using password: YES)"),
        _ => new("18456", $"Login failed for user '{user}'."),
    };

    public static DatabaseError Locked(DatabaseEngine engine, string user) => engine switch
    {
        DatabaseEngine.Oracle => new("ORA-28000", "The account is locked."),
        DatabaseEngine.MySql => new("3955", $"Access denied for user '{user}'@'%'. Account is blocked for 1 day(s) due to consecutive failed logins."),
        DatabaseEngine.SqlServer => new("18486", $"Login failed for user '{user}' because the account is currently locked out. The system administrator can unlock it."),
        _ => WrongPassword(engine, user),
    };

    public static DatabaseError NotAllowed(DatabaseEngine engine, string user) => engine switch
    {
        DatabaseEngine.Oracle => new("ORA-01031", "insufficient privileges"),
        DatabaseEngine.PostgreSql => new("42501", "permission denied"),
        DatabaseEngine.MySql => new("1227", "Access denied; you need (at least one of) the CREATE USER privilege(s) for this operation"),
        _ => new("15151", $"Cannot alter the login '{user}', because it does not exist or you do not have permission."),
    };

    public static DatabaseError NoSuchUser(DatabaseEngine engine, string user) => engine switch
    {
        DatabaseEngine.Oracle => new("ORA-01918", $"user '{user}' does not exist"),
        DatabaseEngine.PostgreSql => new("42704", $"role \"{user}\" does not exist"),
        DatabaseEngine.MySql => new("1396", $"Operation ALTER USER failed for '{user}'@'%'"),
        _ => new("15151", $"Cannot alter the login '{user}', because it does not exist or you do not have permission."),
    };

    public static DatabaseError UserExists(DatabaseEngine engine, string user) => engine switch
    {
        DatabaseEngine.Oracle => new("ORA-01920", $"user name '{user}' conflicts with another user or role name"),
        DatabaseEngine.PostgreSql => new("42710", $"role \"{user}\" already exists"),
        DatabaseEngine.MySql => new("1396", $"Operation CREATE USER failed for '{user}'@'%'"),
        _ => new("15025", $"The server principal '{user}' already exists."),
    };

    public static DatabaseError TooSimple(DatabaseEngine engine) => engine switch
    {
        DatabaseEngine.Oracle => new("ORA-28003", "password verification for the specified password failed"),
        DatabaseEngine.MySql => new("1819", "Your password does not satisfy the current policy requirements"),
        DatabaseEngine.SqlServer => new("15118", "Password validation failed. The password does not meet the operating system policy requirements because it is not complex enough."),
        _ => new("22023", "password does not meet the policy"),
    };

    public static DatabaseError Reused(DatabaseEngine engine) => engine switch
    {
        DatabaseEngine.Oracle => new("ORA-28007", "the password cannot be reused"),
        DatabaseEngine.MySql => new("3638", "Cannot use these credentials because they contradict the password history policy"),
        _ => new("15115", "Password validation failed. The password cannot be used at this time."),
    };

    /// <summary>A read replica.</summary>
    public static DatabaseError ReadOnly(DatabaseEngine engine) => engine switch
    {
        DatabaseEngine.Oracle => new("ORA-16000", "database or pluggable database open for read-only access"),
        DatabaseEngine.PostgreSql => new("25006", "cannot execute ALTER ROLE in a read-only transaction"),
        DatabaseEngine.MySql => new("1290", "The MySQL server is running with the --read-only option so it cannot execute this statement"),
        _ => new("3906", "Failed to update database because the database is read-only."),
    };

    /// <summary>Every connection is taken.</summary>
    public static DatabaseError TooManyConnections(DatabaseEngine engine) => engine switch
    {
        DatabaseEngine.Oracle => new("ORA-12516", "TNS:listener could not find available handler with matching protocol stack"),
        DatabaseEngine.PostgreSql => new("53300", "remaining connection slots are reserved for roles with the SUPERUSER attribute"),
        DatabaseEngine.MySql => new("1040", "Too many connections"),
        _ => new("17809", "Could not connect because the maximum number of user connections has already been reached."),
    };

    /// <summary>The server lets nobody in without TLS.</summary>
    public static DatabaseError TlsRequired(DatabaseEngine engine, DatabaseLogin login) => engine switch
    {
        DatabaseEngine.PostgreSql => new("28000", $"no pg_hba.conf entry for host \"10.20.1.44\", user \"{login.User}\", database \"{login.Database}\", SSL off"),
        DatabaseEngine.MySql => new("3159", "Connections using insecure transport are prohibited while --require_secure_transport=ON."),
        _ => new("20002", "Adaptive Server connection failed: encryption is required"),
    };

    /// <summary>PostgreSQL's client library before version 10.</summary>
    public static DatabaseError ScramRequired { get; } = new("08001", "SCRAM authentication requires libpq version 10 or above");

    /// <summary>Oracle's thin client against a server that demands native network encryption.</summary>
    public static DatabaseError NativeEncryptionRequired { get; } = new("DPY-3001", "Native Network Encryption and Data Integrity is only supported in python-oracledb thick mode");

    /// <summary>The server shows a certificate of an authority that the client does not know.</summary>
    public static DatabaseError UnknownAuthority(DatabaseEngine engine) => engine switch
    {
        DatabaseEngine.PostgreSql => new("08006", "SSL error: certificate verify failed"),
        DatabaseEngine.MySql => new("2003", "Can't connect to MySQL server ([SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate)"),
        _ => new("20002", "Adaptive Server connection failed: certificate verify failed"),
    };

    public static DatabaseError OldPasswordRequired { get; } =
        new("ORA-28221", "REPLACE not specified");

    public static DatabaseError OldPasswordWrong(string user) =>
        new("15151", $"Cannot alter the login '{user}', because it does not exist or you do not have permission.");

    public static DatabaseError Refused(DatabaseEngine engine, string host, int port) => engine switch
    {
        DatabaseEngine.Oracle => new("DPY-6005", $"cannot connect to database. Connection failed with \"[Errno 111] Connection refused\" ({host}:{port})"),
        DatabaseEngine.MySql => new("2003", $"Can't connect to MySQL server on '{host}' ([Errno 111] Connection refused)"),
        DatabaseEngine.SqlServer => new("20009", $"Unable to connect: Adaptive Server is unavailable or does not exist ({host})"),
        _ => new("08001", $"connection to server at \"{host}\", port {port} failed: Connection refused"),
    };

    public static DatabaseError NoAnswer(DatabaseEngine engine, string host) => engine switch
    {
        DatabaseEngine.Oracle => new("DPY-6005", $"cannot connect to database ({host}): timed out"),
        DatabaseEngine.MySql => new("2003", $"Can't connect to MySQL server on '{host}' (timed out)"),
        DatabaseEngine.SqlServer => new("20003", $"Adaptive Server connection timed out ({host})"),
        _ => new("08001", $"connection to server at \"{host}\" failed: timeout expired"),
    };

    public static DatabaseError NoTls(DatabaseEngine engine) =>
        engine == DatabaseEngine.PostgreSql
            ? new("08P01", "server does not support SSL, but SSL was required")
            : new("08001", "SSL connection error: SSL is required, but the server does not support it");
}
