using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Secrets;

/// <summary>A schedule that was understood, or the reason why not.</summary>
public readonly record struct ScheduleReading(RotationSchedule? Schedule, Sentence? Problem);

/// <summary>When AWS may rotate: a days interval, <c>rate(…)</c> or <c>cron(…)</c>, with the length of its window. All in UTC.</summary>
/// <remarks>Rules: at least four hours apart; minutes are 0; a window ends before the next begins and with its UTC day.
/// Source: Secrets Manager user guide, "Schedule expressions" and "Rotation window".</remarks>
public abstract record RotationSchedule
{
    private protected RotationSchedule(TimeSpan length) => Length = length;

    /// <summary>How long a window stays open.</summary>
    public TimeSpan Length { get; }

    /// <summary>Understands the rules as DescribeSecret tells them; an expression wins over the days that AWS computes beside it.</summary>
    public static ScheduleReading Parse(RotationRules rules)
    {
        TimeSpan? length = null;
        if (rules.Duration is { } duration)
        {
            length = ReadDuration(duration);
            if (length is null)
            {
                return Problem("BadDuration", duration);
            }
        }

        return rules switch
        {
            { ScheduleExpression: { } expression } when Inside(expression, "cron") is { } fields => CronSchedule.Read(fields, length),
            { ScheduleExpression: { } expression } when Inside(expression, "rate") is { } rate => IntervalSchedule.Read(expression, rate, length),
            { ScheduleExpression: { } expression } => Problem("NotUnderstood", expression),
            { AutomaticallyAfterDays: { } days } => IntervalSchedule.Days(days, length),
            _ => Problem("NoSchedule"),
        };
    }

    /// <summary>The windows that are open at <paramref name="now"/> or open later, in order.</summary>
    /// <param name="now">From when on.</param>
    /// <param name="nextRotation">AWS's NextRotationDate: the end of the next window, or a time inside it.</param>
    /// <param name="lastRotated">Starts the interval where AWS named no next date.</param>
    /// <param name="count">How many.</param>
    public ImmutableArray<RotationWindow> NextWindows(DateTimeOffset now, DateTimeOffset? nextRotation, DateTimeOffset? lastRotated, int count) =>
        [.. Openings(now - Length, nextRotation, lastRotated)
            .Select(opens => new RotationWindow(opens, opens + Length))
            .SkipWhile(window => window.Closes <= now)
            .Take(count)];

    /// <summary>Openings in order, from one at or before <paramref name="from"/> on, or from the first one after it.</summary>
    private protected abstract IEnumerable<DateTimeOffset> Openings(DateTimeOffset from, DateTimeOffset? nextRotation, DateTimeOffset? lastRotated);

    private protected static ScheduleReading Problem(string code, params ReadOnlySpan<object> arguments) =>
        new(null, ScheduleProblems.Book.Say(code, arguments));

    private static TimeSpan? ReadDuration(string text) =>
        text.EndsWith('h') && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours is >= 1 and <= 24
            ? TimeSpan.FromHours(hours)
            : null;

    private static string? Inside(string expression, string word) =>
        expression.StartsWith(word + "(", StringComparison.Ordinal) && expression.EndsWith(')') ? expression[(word.Length + 1)..^1].Trim() : null;
}
