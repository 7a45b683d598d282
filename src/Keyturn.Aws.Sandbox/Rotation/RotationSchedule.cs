using System.Globalization;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Rotation;

/// <summary>A rotation window: a rotation starts at any time inside it.</summary>
/// <param name="Start">Opens.</param>
/// <param name="End">Closes; what NextRotationDate shows.</param>
public sealed record RotationWindow(DateTimeOffset Start, DateTimeOffset End);

/// <summary>When secrets rotate: windows in UTC from days, rate and cron.</summary>
/// <remarks>https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html</remarks>
public static class RotationSchedule
{
    private static readonly TimeSpan Closest = TimeSpan.FromHours(4);

    /// <summary>The first window that opens after a moment; null when the rules name none.</summary>
    public static RotationWindow? Next(RotationRules rules, DateTimeOffset after)
    {
        if (StartAfter(rules, after) is not { } start) return null;
        return new RotationWindow(start, Length(rules) is { } length ? start + length : EndOfDay(start));
    }

    /// <summary>The window that closes at this moment.</summary>
    public static RotationWindow Closing(RotationRules rules, DateTimeOffset end) =>
        new(Length(rules) is { } length ? end - length : Midnight(end.AddSeconds(-1)), end);

    /// <summary>What AWS would refuse in these rules, in a sentence; null when nothing.</summary>
    public static string? Problem(RotationRules rules)
    {
        if (rules.Duration is not null && Hours(rules.Duration) is null)
            return "The Duration value is invalid: use a number of hours, for example 3h.";
        if (rules.ScheduleExpression is { } expression && !IsReadable(expression))
            return $"Invalid ScheduleExpression: {expression}";
        if (Next(rules, Monday) is not { } window) return rules.ScheduleExpression is null ? null : $"The ScheduleExpression {rules.ScheduleExpression} never comes true.";
        if (rules.Duration is not null && window.End > Midnight(window.Start).AddDays(1))
            return "The rotation window must not extend into the next UTC day.";
        return TooClose(rules, window);
    }

    /// <summary>The days that DescribeSecret reports beside a schedule expression; null when there is none.</summary>
    public static long? ComputedDays(RotationRules rules)
    {
        if (rules.ScheduleExpression is null || Next(rules, Monday) is not { } first || Next(rules, first.Start) is not { } second) return null;
        return Math.Max(1, (long)Math.Round((second.Start - first.Start).TotalDays));
    }

    /// <summary>For an interval in days, a value written by hand counts as a rotation.</summary>
    public static void CountManualChange(SecretRecord secret, DateTimeOffset now)
    {
        if (secret.RotationEnabled != true || secret.RotationRules is not { } rules) return;
        var isInterval = rules.AutomaticallyAfterDays is not null
            || (rules.ScheduleExpression is { } expression && RateExpression.Parse(expression) is { InHours: false });
        if (isInterval) secret.NextRotationDate = Next(rules, now)?.End;
    }

    private static DateTimeOffset Monday { get; } = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    private static string? TooClose(RotationRules rules, RotationWindow window)
    {
        for (var i = 0; i < 30; i++)
        {
            if (Next(rules, window.Start) is not { } next) return null;
            if (next.Start - window.Start < Closest) return "Secrets can rotate at most every four hours.";
            if (rules.Duration is not null && next.Start < window.End) return "The rotation window must not extend into the next rotation window.";
            window = next;
        }

        return null;
    }

    private static DateTimeOffset? StartAfter(RotationRules rules, DateTimeOffset after)
    {
        if (rules.AutomaticallyAfterDays is { } days) return Midnight(after).AddDays(days);
        if (rules.ScheduleExpression is not { } expression) return null;
        if (RateExpression.Parse(expression) is { } rate)
            return rate.InHours ? Midnight(after).AddHours(after.UtcDateTime.Hour + rate.Every) : Midnight(after).AddDays(rate.Every);
        return Cron(expression)?.NextAfter(after);
    }

    private static TimeSpan? Length(RotationRules rules)
    {
        if (rules.Duration is { } duration && Hours(duration) is { } hours) return TimeSpan.FromHours(hours);
        if (rules.ScheduleExpression is not { } expression) return null;
        var isHourly = RateExpression.Parse(expression)?.InHours ?? Cron(expression)?.IsHourly ?? false;
        return isHourly ? TimeSpan.FromHours(1) : null;
    }

    private static bool IsReadable(string expression) => RateExpression.Parse(expression) is not null || Cron(expression) is not null;

    private static CronSchedule? Cron(string expression) =>
        expression.StartsWith("cron(", StringComparison.Ordinal) && expression.EndsWith(')') ? CronSchedule.Parse(expression[5..^1]) : null;

    private static int? Hours(string duration) =>
        duration.Length is 2 or 3 && duration[^1] == 'h' && int.TryParse(duration[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours > 0 ? hours : null;

    private static DateTimeOffset Midnight(DateTimeOffset moment) => new(moment.UtcDateTime.Date, TimeSpan.Zero);

    private static DateTimeOffset EndOfDay(DateTimeOffset moment) => Midnight(moment).AddDays(1).AddSeconds(-1);
}
