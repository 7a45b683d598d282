using System.Numerics;

namespace Keyturn.Operations.Secrets;

/// <summary>Six fields: minutes (0), hours, day of month, month, day of week, year (*).</summary>
internal sealed record CronSchedule : RotationSchedule
{
    // The rarest day there is, a fifth Friday of February and the like, comes every 28 years, and every 40 around a century that is no leap year.
    private const int LongestSearchDays = 366 * 40;

    private readonly ulong hours;
    private readonly CronDays days;

    private CronSchedule(ulong hours, CronDays days, TimeSpan length)
        : base(length)
    {
        this.hours = hours;
        this.days = days;
    }

    public static ScheduleReading Read(string fields, TimeSpan? length)
    {
        if (fields.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var minutes, var hour, var dayOfMonth, var month, var dayOfWeek, var year])
        {
            return Problem("NotUnderstood", $"cron({fields})");
        }

        if (minutes != "0")
            return Problem("MinutesNotZero");
        if (year != "*")
            return Problem("YearNotEvery");
        if ((dayOfMonth == "?") == (dayOfWeek == "?"))
            return Problem("OneDayFieldMustBeOpen");
        if (CronField.Parse(hour, 0, 23) is not { } hours || CronDays.Parse(dayOfMonth, month, dayOfWeek) is not { } days)
            return Problem("NotUnderstood", $"cron({fields})");

        var last = 63 - BitOperations.LeadingZeroCount(hours);
        var gap = SmallestGap(hours);
        if (gap < 4)
            return Problem("TooOften");

        var several = BitOperations.PopCount(hours) > 1;
        var window = length ?? (several ? TimeSpan.FromHours(1) : TimeSpan.FromHours(24 - last));
        if (window > TimeSpan.FromHours(24 - last))
            return Problem("WindowPastMidnight");
        if (window > TimeSpan.FromHours(gap))
            return Problem("WindowsOverlap");

        var schedule = new CronSchedule(hours, days, window);
        return schedule.EverOpens() ? new ScheduleReading(schedule, null) : Problem("NeverOpens");
    }

    private protected override IEnumerable<DateTimeOffset> Openings(DateTimeOffset from, DateTimeOffset? nextRotation, DateTimeOffset? lastRotated)
    {
        for (var date = DateOnly.FromDateTime(from.UtcDateTime); date.Year < 9000; date = date.AddDays(1))
        {
            if (!days.Contains(date))
            {
                continue;
            }

            for (var hour = 0; hour < 24; hour++)
            {
                if ((hours & (1UL << hour)) != 0)
                {
                    yield return new DateTimeOffset(date, new TimeOnly(hour, 0), TimeSpan.Zero);
                }
            }
        }
    }

    /// <summary>Hours between two openings, over midnight too.</summary>
    private static int SmallestGap(ulong hours)
    {
        var set = Enumerable.Range(0, 24).Where(hour => (hours & (1UL << hour)) != 0).ToList();
        return set.Zip([.. set.Skip(1), set[0] + 24], (one, next) => next - one).Min();
    }

    private bool EverOpens()
    {
        var leapYear = new DateOnly(2024, 1, 1);
        return Enumerable.Range(0, LongestSearchDays).Any(day => days.Contains(leapYear.AddDays(day)));
    }
}
