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
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
        {
            return Fail("ConnectionString", "is empty. Give the connection string of the database.");
        }

        if (options.KeepHistoryDays is < 90 or > 36_500)
        {
            return Fail("KeepHistoryDays", $"is {options.KeepHistoryDays}. Give 90 to 36500 days: CloudTrail itself remembers 90.");
        }

        return options.Provider switch
        {
            StorageProvider.Sqlite => Sqlite(options.ConnectionString),
            StorageProvider.PostgreSql => PostgreSql(options.ConnectionString),
            _ => Fail("Provider", $"is '{options.Provider}'. Use Sqlite or PostgreSql."),
        };
    }

    private static ValidateOptionsResult Sqlite(string connectionString)
    {
        if (Parse(() => new SqliteConnectionStringBuilder(connectionString)) is not { } parsed)
        {
            return Fail("ConnectionString", "is not a SQLite connection string. Use for instance 'Data Source=keyturn.db'.");
        }

        if (parsed.DataSource.Length == 0)
        {
            return Fail("ConnectionString", "has no 'Data Source'. Use for instance 'Data Source=keyturn.db'.");
        }

        return parsed.DataSource == ":memory:" || parsed.Mode == SqliteOpenMode.Memory
            ? Fail("ConnectionString", "names a database in memory, which would lose the audit log. Name a file.")
            : ValidateOptionsResult.Success;
    }

    private static ValidateOptionsResult PostgreSql(string connectionString)
    {
        if (Parse(() => new NpgsqlConnectionStringBuilder(connectionString)) is not { } parsed)
        {
            return Fail("ConnectionString", "is not a PostgreSQL connection string. Use for instance 'Host=db;Database=keyturn;Username=keyturn'.");
        }

        return string.IsNullOrWhiteSpace(parsed.Host) || string.IsNullOrWhiteSpace(parsed.Database)
            ? Fail("ConnectionString", "needs 'Host' and 'Database' for PostgreSQL.")
            : ValidateOptionsResult.Success;
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

    private static ValidateOptionsResult Fail(string setting, string sentence) =>
        ValidateOptionsResult.Fail($"{StorageOptions.Section}:{setting} {sentence}");
}
