namespace Keyturn.Aws.Sandbox.Databases;

/// <summary>The database engines whose rotation functions the sandbox plays.</summary>
public enum DatabaseEngine
{
    Oracle,
    PostgreSql,
    MySql,
    SqlServer,
}

/// <summary>What differs between engines, as AWS's rotation templates and the engines' own manuals have it.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_available-rotation-templates.html</remarks>
/// <param name="Engine">The engine.</param>
/// <param name="SecretEngine">Value of the key <c>engine</c> inside the secret.</param>
/// <param name="LogName">How the templates name the engine in their log lines.</param>
/// <param name="DefaultPort">Port used when the secret names none.</param>
/// <param name="CloneSuffix">What the alternating-users template appends to the user's name.</param>
/// <param name="MaxUserNameLength">Longest user name, suffix included; <see langword="null"/> where the template does not look.</param>
/// <param name="PasswordLength">Characters of a new password.</param>
/// <param name="ExcludedCharacters">Characters that a new password never has.</param>
/// <param name="ConnectTimeout">Time after which one silent connection attempt is given up; <see langword="null"/> where the template sets none.</param>
/// <param name="PrintsTls">Whether connection lines say <c>SSL/TLS</c> or <c>non SSL/TLS</c>.</param>
/// <param name="UserKeysAreUpper">Whether user names are kept in capital letters.</param>
public sealed record EngineTraits(
    DatabaseEngine Engine,
    string SecretEngine,
    string LogName,
    int DefaultPort,
    string CloneSuffix,
    int? MaxUserNameLength,
    int PasswordLength,
    string ExcludedCharacters,
    TimeSpan? ConnectTimeout,
    bool PrintsTls,
    bool UserKeysAreUpper)
{
    private static readonly TimeSpan FiveSeconds = TimeSpan.FromSeconds(5);

    public static EngineTraits Oracle { get; } =
        new(DatabaseEngine.Oracle, "oracle", "Oracle DB", 1521, "_CLONE", 30, 30, "/@\"'\\", null, PrintsTls: false, UserKeysAreUpper: true);

    public static EngineTraits PostgreSql { get; } =
        new(DatabaseEngine.PostgreSql, "postgres", "PostgreSQL DB", 5432, "_clone", 63, 32, ":/@\"'\\", FiveSeconds, PrintsTls: true, UserKeysAreUpper: false);

    public static EngineTraits MySql { get; } =
        new(DatabaseEngine.MySql, "mysql", "MySQL DB", 3306, "_clone", 32, 32, "/@\"'\\", FiveSeconds, PrintsTls: true, UserKeysAreUpper: false);

    public static EngineTraits SqlServer { get; } =
        new(DatabaseEngine.SqlServer, "sqlserver", "SQL Server DB", 1433, "_clone", 128, 32, "/@\"'\\", FiveSeconds, PrintsTls: true, UserKeysAreUpper: false);

    /// <summary>The traits of <paramref name="engine"/>.</summary>
    public static EngineTraits Of(DatabaseEngine engine) => engine switch
    {
        DatabaseEngine.Oracle => Oracle,
        DatabaseEngine.PostgreSql => PostgreSql,
        DatabaseEngine.MySql => MySql,
        DatabaseEngine.SqlServer => SqlServer,
        _ => throw new ArgumentOutOfRangeException(nameof(engine), engine, "Unknown engine"),
    };
}
