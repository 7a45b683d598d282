using Microsoft.EntityFrameworkCore;

namespace Keyturn.Storage;

internal sealed class PostgreSqlConsoleDbContext(DbContextOptions<PostgreSqlConsoleDbContext> options) : ConsoleDbContext(options)
{
    /// <summary>Any number will do, as long as every instance uses the same; this one spells "audit".</summary>
    private const long AuditChainLock = 0x6175646974;

    public override Task LockAuditChainAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({AuditChainLock})", cancellationToken);
}
