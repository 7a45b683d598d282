using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Keyturn.Storage;

/// <summary>Names the setting that is wrong, never its content: a connection string may hold a password.</summary>
internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        string?[] failures = [Connection(options), History(options)];
        return failures.OfType<string>().ToList() is { Count: > 0 } wrong ? ValidateOptionsResult.Fail(wrong) : ValidateOptionsResult.Success;
    }

    private static string? Connection(StorageOptions options) => options.Provider switch
    {
        _ when string.IsNullOrWhiteSpace(options.ConnectionString) => Failure("ConnectionString", "is empty. Give the connection string of the database."),
        StorageProvider.Sqlite => Sqlite(options.ConnectionString),
        StorageProvider.PostgreSql => PostgreSql(options.ConnectionString),
        _ => Failure("Provider", $"is '{options.Provider}'. Use Sqlite or PostgreSql."),
    };

    private static string? History(StorageOptions options) => options.KeepHistoryDays is < 90 or > 36_500
        ? Failure("KeepHistoryDays", $"is {options.KeepHistoryDays}. Give 90 to 36500 days: CloudTrail itself remembers 90.")
        : null;

    private static string? Sqlite(string connectionString)
    {
        if (Parse(() => new SqliteConnectionStringBuilder(connectionString)) is not { } parsed)
            return Failure("ConnectionString", "is not a SQLite connection string. Use for instance 'Data Source=keyturn.db'.");
        if (parsed.DataSource.Length == 0)
            return Failure("ConnectionString", "has no 'Data Source'. Use for instance 'Data Source=keyturn.db'.");
        return parsed.DataSource == ":memory:" || parsed.Mode == SqliteOpenMode.Memory
            ? Failure("ConnectionString", "names a database in memory, which would lose the audit log. Name a file.")
            : null;
    }

    private static string? PostgreSql(string connectionString)
    {
        if (Parse(() => new NpgsqlConnectionStringBuilder(connectionString)) is not { } parsed)
            return Failure("ConnectionString", "is not a PostgreSQL connection string. Use for instance 'Host=db;Database=keyturn;Username=keyturn'.");
        return string.IsNullOrWhiteSpace(parsed.Host) || string.IsNullOrWhiteSpace(parsed.Database)
            ? Failure("ConnectionString", "needs 'Host' and 'Database' for PostgreSQL.")
            : null;
    }

    private static T? Parse<T>(Func<T> parse)
        where T : DbConnectionStringBuilder
    {
        try
        {
            return parse();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string Failure(string setting, string sentence) => $"{StorageOptions.Section}:{setting} {sentence}";
}
