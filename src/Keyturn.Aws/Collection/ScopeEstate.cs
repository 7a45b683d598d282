using System.Collections.Immutable;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Readiness.Estate;
using Microsoft.Extensions.Logging;

namespace Keyturn.Aws.Collection;

/// <summary>The current snapshot of one account and Region: changed in one place, published whole, kept in the store.</summary>
internal sealed partial class ScopeEstate(EstateScope scope, EstateFeed feed, IEstateStore store, ILogger logger)
{
    private readonly Lock gate = new();
    private EstateSnapshot snapshot = new(scope);
    private bool closed;

    /// <summary>What people declared outside AWS; the same for every snapshot.</summary>
    public ImmutableArray<ConsumerDeclaration> Declarations
    {
        get => snapshot.Declarations;
        init => snapshot = snapshot with { Declarations = value };
    }

    /// <summary>What is known already.</summary>
    public EstateSnapshot Known
    {
        init => snapshot = value;
    }

    public EstateScope Scope => scope;

    public EstateSnapshot Snapshot => Volatile.Read(ref snapshot);

    /// <summary>Applies a change and publishes the result; publishing in order matters more than the length of the lock.</summary>
    public void Update(Func<EstateSnapshot, EstateSnapshot> change)
    {
        lock (gate)
        {
            var changed = change(snapshot);
            if (closed || ReferenceEquals(changed, snapshot))
                return;

            Volatile.Write(ref snapshot, changed);
            feed.Publish(changed);
        }
    }

    /// <summary>Publishes nothing any more: what is still under way is too late.</summary>
    public void Close()
    {
        lock (gate)
            closed = true;
    }

    /// <summary>Starts from what the store remembers; a store that cannot be read only costs the warm start.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        if (await TryAsync("load", () => store.LoadAsync(scope, cancellationToken)) is { } known)
            Update(now => known with { Declarations = now.Declarations });
    }

    public Task SaveAsync(CancellationToken cancellationToken) =>
        TryAsync("save", async () =>
        {
            await store.SaveAsync(Snapshot, cancellationToken);
            return "";
        });

    public Task SaveAsync(Func<IEstateStore, Task> save) =>
        TryAsync("save", async () =>
        {
            await save(store);
            return "";
        });

    // What AWS said is still shown when the store is down: the store is a memory, not the truth.
    private async Task<T?> TryAsync<T>(string what, Func<Task<T>> action)
        where T : class?
    {
        try
        {
            return await action();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogStoreFailed(exception, what, scope);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "Could not {What} the estate of {Scope}; collecting goes on without the store.")]
    private partial void LogStoreFailed(Exception exception, string what, EstateScope scope);
}
