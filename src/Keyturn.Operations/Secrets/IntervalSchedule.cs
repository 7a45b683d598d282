using System.Globalization;

namespace Keyturn.Operations.Secrets;

/// <summary>Every n days from a UTC midnight on, or every n hours.</summary>
internal sealed record IntervalSchedule : RotationSchedule
{
    private IntervalSchedule(TimeSpan every, bool byDay, TimeSpan length)
        : base(length)
    {
        Every = every;
        ByDay = byDay;
    }

    public TimeSpan Every { get; }

    public bool ByDay { get; }

    public static ScheduleReading Days(int days, TimeSpan? length) =>
        days is < 1 or > 1000
            ? Problem("DaysOutOfRange", days)
            : new ScheduleReading(new IntervalSchedule(TimeSpan.FromDays(days), byDay: true, length ?? TimeSpan.FromDays(1)), null);

    /// <summary><c>10 days</c>, <c>1 day</c>, <c>4 hours</c>.</summary>
    public static ScheduleReading Read(string expression, string rate, TimeSpan? length)
    {
        if (rate.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var number, var unit]
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count == 0)
        {
            return Problem("NotUnderstood", expression);
        }

        return unit switch
        {
            "day" or "days" => Days(count, length),
            "hour" or "hours" when count < 4 => Problem("TooOften"),
            "hour" or "hours" when count > 24_000 => Problem("DaysOutOfRange", count / 24),
            "hour" or "hours" when length > TimeSpan.FromHours(count) => Problem("WindowsOverlap"),
            "hour" or "hours" => new ScheduleReading(new IntervalSchedule(TimeSpan.FromHours(count), byDay: false, length ?? TimeSpan.FromHours(1)), null),
            _ => Problem("NotUnderstood", expression),
        };
    }

    private protected override IEnumerable<DateTimeOffset> Openings(DateTimeOffset from, DateTimeOffset? nextRotation, DateTimeOffset? lastRotated)
    {
        if (First(nextRotation, lastRotated) is not { } first)
        {
            yield break;
        }

        var missed = first >= from ? 0 : (from - first).Ticks / Every.Ticks;
        var opens = first + Every * missed;
        while (opens.Year < 9000)
        {
            yield return opens;
            opens += Every;
        }
    }

    private DateTimeOffset? First(DateTimeOffset? nextRotation, DateTimeOffset? lastRotated)
    {
        if (nextRotation is { } next)
        {
            // "On or before": midnight is the end of the day before, a full hour the end of the hour before.
            return ByDay ? Floor(next.AddTicks(-1), TimeSpan.FromDays(1)) : Floor(next.AddTicks(-1), TimeSpan.FromHours(1)) + TimeSpan.FromHours(1) - Length;
        }

        return lastRotated is { } last ? Floor(last, TimeSpan.FromHours(ByDay ? 24 : 1)) + Every : null;
    }

    private static DateTimeOffset Floor(DateTimeOffset moment, TimeSpan unit) =>
        new(moment.UtcTicks - (moment.UtcTicks % unit.Ticks), TimeSpan.Zero);
}
