using System.Collections.Immutable;

namespace Keyturn.Operations.Incidents;

/// <summary>Word of incidents whose record has grown, in this process. What other instances write is found by the runner's looks.</summary>
public sealed class IncidentFeed
{
    private readonly Lock gate = new();
    private ImmutableArray<Action<string>> subscribers = [];

    public void Tell(string incidentId)
    {
        ImmutableArray<Action<string>> told;
        lock (gate)
        {
            told = subscribers;
        }

        foreach (var tell in told)
            tell(incidentId);
    }

    public IDisposable Subscribe(Action<string> onChange)
    {
        lock (gate)
        {
            subscribers = subscribers.Add(onChange);
        }

        return new Subscription(this, onChange);
    }

    private sealed class Subscription(IncidentFeed feed, Action<string> onChange) : IDisposable
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
