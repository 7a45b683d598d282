using Medallion.Threading.Postgres;

namespace Keyturn.Storage.Locks;

/// <summary>A lock to give back. Where its connection is gone there is nothing left to give back, and whoever held it does not fail for that.</summary>
internal sealed class HeldLock(PostgresDistributedLockHandle held) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        try
        {
            await held.DisposeAsync();
        }
        catch (Exception failure) when (StoreFailure.Is(failure) || failure is InvalidOperationException)
        {
            // The server released it with the connection.
        }
    }
}
