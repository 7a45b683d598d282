using System.Collections.Concurrent;
using Keyturn.Operations.Ports;

namespace Keyturn.Storage.Locks;

/// <summary>For SQLite, which serves one instance only.</summary>
internal sealed class InProcessOperationLock : IOperationLock
{
    private readonly ConcurrentDictionary<string, Held> held = new(StringComparer.Ordinal);

    public Task<IAsyncDisposable?> TryAcquireAsync(string key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var mine = new Held(held, key);
        return Task.FromResult<IAsyncDisposable?>(held.TryAdd(key, mine) ? mine : null);
    }

    private sealed class Held(ConcurrentDictionary<string, Held> held, string key) : IAsyncDisposable
    {
        /// <summary>Removes only itself, so that a second call cannot free what somebody else holds by then.</summary>
        public ValueTask DisposeAsync()
        {
            held.TryRemove(new KeyValuePair<string, Held>(key, this));
            return ValueTask.CompletedTask;
        }
    }
}
