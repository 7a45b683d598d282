using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Secrets;

/// <summary>Which database a secret belongs to, guessed from what can be read without its value.</summary>
public static class EngineGuess
{
    private static readonly string[] TagNames = ["engine", "db-engine", "dbengine", "database-engine"];

    // Longer words first: "postgres" must not hide in a name that says "aurora-postgresql" for MySQL's sake.
    private static readonly (string Word, string Engine)[] Words =
    [
        ("sqlserver", "sqlserver"), ("sql-server", "sqlserver"), ("mssql", "sqlserver"),
        ("postgres", "postgres"), ("pgsql", "postgres"),
        ("mariadb", "mariadb"), ("mysql", "mysql"),
        ("oracle", "oracle"), ("redshift", "redshift"),
        ("documentdb", "mongodb"), ("docdb", "mongodb"), ("mongo", "mongodb"),
        ("db2", "db2"), ("elasticache", "redis"), ("redis", "redis"), ("valkey", "redis"), ("influx", "influxdb"),
    ];

    /// <summary>A tag that says so wins, then the rotation function's name, then name and description of the secret.</summary>
    public static string? Of(Secret secret)
    {
        foreach (var (name, value) in secret.Tags)
        {
            if (TagNames.Contains(name, StringComparer.OrdinalIgnoreCase) && In(value) is { } tagged)
            {
                return tagged;
            }
        }

        return In(FunctionNames.Of(secret.RotationFunctionArn)) ?? In(secret.Name) ?? In(secret.Description);
    }

    /// <summary>The engine that a text names.</summary>
    public static string? In(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        foreach (var (word, engine) in Words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return engine;
            }
        }

        return null;
    }
}
