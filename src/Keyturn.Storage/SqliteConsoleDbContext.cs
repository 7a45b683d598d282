using Microsoft.EntityFrameworkCore;

namespace Keyturn.Storage;

internal sealed class SqliteConsoleDbContext(DbContextOptions<SqliteConsoleDbContext> options) : ConsoleDbContext(options)
{
    /// <summary>A transaction of Microsoft.Data.Sqlite begins as IMMEDIATE: it holds the file's only write lock already.</summary>
    public override Task LockAuditChainAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
