namespace Keyturn.Operations.Emergency;

/// <summary>What DBAs call in each engine. Names alone: no statement that would hold a password is ever written.</summary>
/// <remarks>Amazon RDS User Guide, common DBA tasks of each engine; Oracle Database SQL Language Reference, ALTER USER.</remarks>
public static class DatabaseStatements
{
    /// <summary>Ends the time in which Oracle accepts the former password as well.</summary>
    public const string EndRollover = "ALTER USER … EXPIRE PASSWORD ROLLOVER PERIOD";

    /// <summary>Ends a session; <see langword="null"/> for an engine that is not known.</summary>
    public static string? EndSession(string? engine) => engine switch
    {
        "oracle" => "rdsadmin.rdsadmin_util.disconnect",
        "postgres" or "redshift" => "pg_terminate_backend",
        "mysql" or "mariadb" => "mysql.rds_kill",
        "sqlserver" => "KILL",
        "db2" => "rdsadmin.force_application",
        "mongodb" => "killSessions",
        "redis" => "CLIENT KILL",
        _ => null,
    };
}
