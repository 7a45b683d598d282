using System.Collections.Immutable;

namespace Keyturn.Operations.Incidents;

/// <summary>Word of incidents whose record has grown, here or in another instance.</summary>
public sealed class IncidentFeed
{
    private readonly Lock gate = new();
    private ImmutableArray<Action<string>> subscribers = [];

    /// <summary>Takes word of what was written here to the other instances, if there are any.</summary>
    internal Action<string>? Elsewhere { get; set; }

    /// <summary>A record was added to here.</summary>
    public void Tell(string incidentId)
    {
        Hear(incidentId);
        Elsewhere?.Invoke(incidentId);
    }

    /// <summary>A record was added to, wherever.</summary>
    public void Hear(string incidentId)
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
