using System.Collections.Immutable;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Attempts;

/// <summary>The log lines of one attempt, under their steps.</summary>
/// <param name="Progress">Steps with their lines, and the lines that belong to none.</param>
/// <param name="LogGroup">The function's log group.</param>
/// <param name="IsComplete">Whether every line of the time was read; a log that never ends is cut.</param>
public sealed record AttemptLines(RotationProgress Progress, string LogGroup, bool IsComplete)
{
    /// <summary>Lines that were found.</summary>
    public int Count => Progress.Steps.Sum(step => step.Lines.Length) + Progress.OtherLines.Length;

    /// <summary>The log streams that hold them.</summary>
    public ImmutableArray<string> Streams => [.. Lines.Select(line => line.Stream).Distinct(StringComparer.Ordinal)];

    /// <summary>The attempt with what its log tells: steps with all of their lines.</summary>
    public Attempt Tell(Attempt attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        AttemptGap[] left = !IsComplete ? [AttemptGap.LogsNotRead] : Progress.Steps.All(step => step.Lines.IsEmpty) ? [AttemptGap.NoLogLines] : [];
        return attempt with
        {
            Steps = Progress.Steps,
            Gaps = [.. attempt.Gaps.Where(gap => gap is not (AttemptGap.LogsNotRead or AttemptGap.NoLogLines)), .. left],
        };
    }

    private IEnumerable<LogEvent> Lines => Progress.Steps.SelectMany(step => step.Lines).Concat(Progress.OtherLines);
}
