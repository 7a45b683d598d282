using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Keyturn.Storage;

/// <summary>Makes one context per operation, for the database that the options name.</summary>
internal sealed class ConsoleDbContextFactory : IDbContextFactory<ConsoleDbContext>, IAsyncDisposable
{
    private readonly NpgsqlDataSource? postgreSql;
    private readonly Func<ConsoleDbContext> create;

    public ConsoleDbContextFactory(IOptions<StorageOptions> options, ILoggerFactory loggers)
    {
        var connectionString = options.Value.ConnectionString;
        if (options.Value.Provider == StorageProvider.PostgreSql)
        {
            postgreSql = NpgsqlDataSource.Create(connectionString);
            var built = new DbContextOptionsBuilder<PostgreSqlConsoleDbContext>().UseNpgsql(postgreSql).UseLoggerFactory(loggers).Options;
            create = () => new PostgreSqlConsoleDbContext(built);
        }
        else
        {
            var built = new DbContextOptionsBuilder<SqliteConsoleDbContext>().UseSqlite(connectionString).UseLoggerFactory(loggers).Options;
            create = () => new SqliteConsoleDbContext(built);
        }
    }

    public ConsoleDbContext CreateDbContext() => create();

    public ValueTask DisposeAsync() => postgreSql?.DisposeAsync() ?? ValueTask.CompletedTask;
}
