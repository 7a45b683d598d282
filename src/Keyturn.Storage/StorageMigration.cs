using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Keyturn.Storage;

/// <summary>Brings the tables up to date before any other hosted service starts.</summary>
internal sealed partial class StorageMigration(
    IDbContextFactory<ConsoleDbContext> contexts, IOptions<StorageOptions> options, StorageReady ready, ILogger<StorageMigration> logger)
    : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await MigrateAsync(cancellationToken);
            ready.Succeed();
        }
        catch (Exception failure) when (StoreFailure.Is(failure))
        {
            var explained = new StorageStartException(
                $"The {options.Value.Provider} database could not be opened or migrated. Look at {StorageOptions.Section}:ConnectionString, "
                + "and whether the database runs and its user may create tables.",
                failure);
            ready.Fail(explained);
            throw explained;
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Provider == StorageProvider.Sqlite)
        {
            var file = Path.GetFullPath(new SqliteConnectionStringBuilder(options.Value.ConnectionString).DataSource);
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? file);
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);

        // EF's lock row in SQLite outlives a killed process and would hold up every later start: take it only when there is work.
        var pending = (await context.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count > 0)
        {
            await context.Database.MigrateAsync(cancellationToken);
            Migrated(logger, options.Value.Provider, pending.Count);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Storage: {Provider} brought up to date with {Count} migrations")]
    private static partial void Migrated(ILogger logger, StorageProvider provider, int count);
}
