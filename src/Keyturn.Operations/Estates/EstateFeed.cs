using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Estates;

/// <summary>The current estate per account and Region, and word of each change. Collectors publish, boards read.</summary>
public sealed class EstateFeed
{
    private readonly Lock gate = new();
    private ImmutableArray<Action<EstateSnapshot>> subscribers = [];
    private ImmutableDictionary<EstateScope, EstateSnapshot> current = ImmutableDictionary<EstateScope, EstateSnapshot>.Empty;

    public ImmutableDictionary<EstateScope, EstateSnapshot> Current => Volatile.Read(ref current);

    public EstateSnapshot? Find(EstateScope scope) => Current.GetValueOrDefault(scope);

    public void Publish(EstateSnapshot snapshot)
    {
        ImmutableArray<Action<EstateSnapshot>> told;
        lock (gate)
        {
            current = current.SetItem(snapshot.Scope, snapshot);
            told = subscribers;
        }

        // Outside the lock: a subscriber may read the feed or unsubscribe.
        foreach (var tell in told)
        {
            tell(snapshot);
        }
    }

    public IDisposable Subscribe(Action<EstateSnapshot> onChange)
    {
        lock (gate)
        {
            subscribers = subscribers.Add(onChange);
        }

        return new Subscription(this, onChange);
    }

    private sealed class Subscription(EstateFeed feed, Action<EstateSnapshot> onChange) : IDisposable
    {
        public void Dispose()
        {
            lock (feed.gate)
            {
                feed.subscribers = feed.subscribers.Remove(onChange);
            }
        }
    }
}
