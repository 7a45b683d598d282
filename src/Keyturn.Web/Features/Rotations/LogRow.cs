using System.Collections.Immutable;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;

namespace Keyturn.Web.Features.Rotations;

/// <summary>A line of the log with the step it belongs to; <see langword="null"/>: to none (yet).</summary>
public readonly record struct LogRow(RotationStep? Step, LogEvent Line);

/// <summary>The lines of a rotation in the order of the page: step by step, then what belongs to none.</summary>
public static class LogRows
{
    public static ImmutableArray<LogRow> Of(RotationProgress progress) =>
    [
        .. progress.Steps.SelectMany(step => step.Lines.Select(line => new LogRow(step.Step, line))),
        .. progress.OtherLines.Select(line => new LogRow(null, line)),
    ];

    /// <summary>How many lines came since <paramref name="shown"/>, dropped ones included.</summary>
    public static int NewSince(RotationProgress shown, RotationProgress now) =>
        Math.Max(0, Total(now) - Total(shown));

    private static int Total(RotationProgress progress) =>
        progress.DroppedLines + progress.OtherLines.Length + progress.Steps.Sum(step => step.Lines.Length);
}
