using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Attempts;

/// <summary>What CloudTrail told of calls, per account and Region, and word of each change. Collectors publish, boards read.</summary>
public sealed class TrailFeed
{
    private readonly Lock gate = new();
    private ImmutableArray<Action<TrailSnapshot>> subscribers = [];
    private ImmutableDictionary<EstateScope, TrailSnapshot> current = ImmutableDictionary<EstateScope, TrailSnapshot>.Empty;

    public ImmutableDictionary<EstateScope, TrailSnapshot> Current => Volatile.Read(ref current);

    /// <summary>The newest snapshot of a scope; an empty one before the first.</summary>
    public TrailSnapshot Of(EstateScope scope) => Current.GetValueOrDefault(scope) ?? new TrailSnapshot(scope);

    public void Publish(TrailSnapshot snapshot)
    {
        ImmutableArray<Action<TrailSnapshot>> told;
        lock (gate)
        {
            current = current.SetItem(snapshot.Scope, snapshot);
            told = subscribers;
        }

        foreach (var tell in told)
        {
            tell(snapshot);
        }
    }

    public IDisposable Subscribe(Action<TrailSnapshot> onChange)
    {
        lock (gate)
        {
            subscribers = subscribers.Add(onChange);
        }

        return new Subscription(this, onChange);
    }

    private sealed class Subscription(TrailFeed feed, Action<TrailSnapshot> onChange) : IDisposable
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
