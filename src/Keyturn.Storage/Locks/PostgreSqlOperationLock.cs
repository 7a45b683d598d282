using Keyturn.Operations.Ports;
using Medallion.Threading.Postgres;

namespace Keyturn.Storage.Locks;

/// <summary>Advisory locks of PostgreSQL, held by a session: a killed instance loses them at once.</summary>
internal sealed class PostgreSqlOperationLock(string connectionString) : IOperationLock
{
    public async Task<IAsyncDisposable?> TryAcquireAsync(string key, CancellationToken cancellationToken)
    {
        var advisory = new PostgresDistributedLock(new PostgresAdvisoryLockKey(key, allowHashing: true), connectionString);
        try
        {
            return await advisory.TryAcquireAsync(TimeSpan.Zero, cancellationToken) is { } held ? new HeldLock(held) : null;
        }
        catch (Exception failure) when (StoreFailure.Is(failure))
        {
            throw new AuditUnavailableException("The store that keeps locks and the audit log is out of reach.", failure);
        }
    }
}
