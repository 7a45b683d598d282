using System.Collections.Concurrent;
using Keyturn.Operations.Ports;

namespace Keyturn.Testing.Fakes;

/// <summary>Locks within one process.</summary>
public sealed class InMemoryOperationLock : IOperationLock
{
    private readonly ConcurrentDictionary<string, byte> held = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Held => [.. held.Keys];

    public Task<IAsyncDisposable?> TryAcquireAsync(string key, CancellationToken cancellationToken) =>
        Task.FromResult<IAsyncDisposable?>(held.TryAdd(key, 0) ? new Release(held, key) : null);

    private sealed class Release(ConcurrentDictionary<string, byte> held, string key) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            held.TryRemove(key, out _);
            return ValueTask.CompletedTask;
        }
    }
}
