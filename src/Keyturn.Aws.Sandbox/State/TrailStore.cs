namespace Keyturn.Aws.Sandbox.State;

/// <summary>CloudTrail's event history of one Region. Safe for concurrent use.</summary>
public sealed class TrailStore
{
    /// <summary>Events of one name that are kept; the oldest go first.</summary>
    public const int KeptPerName = 50_000;

    /// <summary>The same for events that change nothing, of which a polling console makes many.</summary>
    public const int KeptReadsPerName = 2_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, List<TrailRecord>> byName = new(StringComparer.Ordinal);

    /// <summary>Appends one event.</summary>
    public void Append(TrailRecord record)
    {
        lock (gate)
        {
            if (!byName.TryGetValue(record.EventName, out var events)) byName.Add(record.EventName, events = []);
            var kept = record.ReadOnly ? KeptReadsPerName : KeptPerName;
            if (events.Count >= kept) events.RemoveRange(0, kept / 10);
            events.Add(record);
        }
    }

    /// <summary>Events that can be seen at this moment, newest first.</summary>
    /// <param name="now">The moment of looking.</param>
    /// <param name="eventName">Only events of this name, or all when null.</param>
    public IReadOnlyList<TrailRecord> VisibleAt(DateTimeOffset now, string? eventName = null)
    {
        var oldest = now - TimeSpan.FromDays(90);
        lock (gate)
        {
            var source = eventName is null
                ? byName.Values.SelectMany(events => events)
                : byName.GetValueOrDefault(eventName, []);
            return [.. source
                .Where(record => record.AvailableAt <= now && record.EventTime >= oldest)
                .OrderByDescending(record => record.EventTime)
                .ThenBy(record => record.EventId)];
        }
    }
}
