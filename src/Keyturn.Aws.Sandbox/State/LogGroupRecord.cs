namespace Keyturn.Aws.Sandbox.State;

/// <summary>One log group: its events in the order they arrived. Safe for concurrent use.</summary>
public sealed class LogGroupRecord(string name, DateTimeOffset createdAt)
{
    private readonly Lock gate = new();
    private readonly List<LogEventRecord> events = [];
    private long sequence;

    /// <summary>The name, for example <c>/aws/lambda/rotate-oracle</c>.</summary>
    public string Name { get; } = name;

    /// <summary>When the group was made.</summary>
    public DateTimeOffset CreatedAt { get; } = createdAt;

    /// <summary>Days that events are kept, or null for ever.</summary>
    public int? RetentionDays { get; set; }

    /// <summary>Appends one event.</summary>
    /// <param name="stream">Log stream.</param>
    /// <param name="at">Time of the event.</param>
    /// <param name="message">Text, without a secret value.</param>
    /// <param name="ingestedAt">When a reader can see it; the time of the event when null.</param>
    public void Append(string stream, DateTimeOffset at, string message, DateTimeOffset? ingestedAt = null)
    {
        lock (gate) events.Add(new LogEventRecord(++sequence, stream, at, ingestedAt ?? at, message));
    }

    /// <summary>The events a reader can see at this moment, by time and then by arrival.</summary>
    public IReadOnlyList<LogEventRecord> VisibleAt(DateTimeOffset now)
    {
        lock (gate)
        {
            return [.. events.Where(entry => entry.IngestedAt <= now).OrderBy(entry => entry.At).ThenBy(entry => entry.Sequence)];
        }
    }
}

/// <summary>One line of a log.</summary>
/// <param name="Sequence">Order of arrival in the group, from 1.</param>
/// <param name="Stream">Log stream.</param>
/// <param name="At">Time of the event.</param>
/// <param name="IngestedAt">When a reader can see it.</param>
/// <param name="Message">Text.</param>
public sealed record LogEventRecord(long Sequence, string Stream, DateTimeOffset At, DateTimeOffset IngestedAt, string Message);
