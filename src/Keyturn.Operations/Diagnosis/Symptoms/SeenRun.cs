using System.Collections.Immutable;
using Keyturn.Operations.Logs;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Symptoms;

/// <summary>A line of the attempt, read.</summary>
internal readonly record struct SeenLine(LogEvent Event, LogLine Line)
{
    public LogLineKind Kind => Line.Kind;
}

/// <summary>One invocation of the function for one step, as far as lines of it are known.</summary>
internal sealed record SeenRun(RotationStep Step, ImmutableArray<SeenLine> Lines)
{
    public DateTimeOffset Started { get; } = Lines[0].Event.At;

    public bool IsFailed { get; } = Lines.Any(line => line.Line.IsFailure);

    public bool IsDone { get; } = Lines.Any(line => line.Line.IsSuccess) && !Lines.Any(line => line.Line.IsFailure);

    /// <summary>The line of the platform that ended it, when it ended it for time.</summary>
    public SeenLine? TimedOut { get; } = Find(Lines, line => line.Kind == LogLineKind.TimedOut) ?? Find(Lines, line => line.Line.Report?.Status?.Equals("timeout", StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>How long it ran: by its report, else between its first and its last line.</summary>
    public TimeSpan Duration { get; } = Find(Lines, line => line.Line.Report?.Duration is not null)?.Line.Report?.Duration ?? Lines[^1].Event.At - Lines[0].Event.At;

    /// <summary>The last line that the function itself wrote; none when only the platform wrote.</summary>
    public SeenLine? LastWord { get; } = Find([.. Lines.Reverse()], line => !IsPlatform(line.Line));

    /// <summary>Whether it opened a session with the database.</summary>
    public SeenLine? Connected { get; } = Find(Lines, line => line.Kind is LogLineKind.Connected or LogLineKind.ConnectedTls or LogLineKind.ConnectedPlain);

    /// <summary>How many logins were accepted.</summary>
    public int Logins { get; } = Lines.Count(line => line.Kind is LogLineKind.Connected or LogLineKind.ConnectedTls or LogLineKind.ConnectedPlain);

    private static SeenLine? Find(ImmutableArray<SeenLine> lines, Func<SeenLine, bool> wanted)
    {
        foreach (var line in lines)
        {
            if (wanted(line))
                return line;
        }

        return null;
    }

    private static bool IsPlatform(LogLine line) => line.Kind is LogLineKind.Start or LogLineKind.End or LogLineKind.Report or LogLineKind.Init
        or LogLineKind.TimedOut or LogLineKind.RuntimeExited or LogLineKind.OutOfMemory;
}
