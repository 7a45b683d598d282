using System.Globalization;

namespace Keyturn.Aws.Sandbox.Rotation;

/// <summary>A cron expression of six fields as rotation schedules use it: minutes 0, year any, UTC.</summary>
/// <remarks>https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html</remarks>
public sealed class CronSchedule
{
    private const int DaysToSearch = 366 * 8;
    private static readonly string[] MonthNames = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    private static readonly string[] DayNames = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    private readonly SortedSet<int> _hours;
    private readonly SortedSet<int> _months;
    private readonly Func<DateTime, bool> _isDay;

    private CronSchedule(SortedSet<int> hours, SortedSet<int> months, Func<DateTime, bool> isDay)
    {
        _hours = hours;
        _months = months;
        _isDay = isDay;
    }

    /// <summary>Whether there is more than one start on a day.</summary>
    public bool IsHourly => _hours.Count > 1;

    /// <summary>Reads what stands between the parentheses of <c>cron(…)</c>; null when AWS would refuse it.</summary>
    public static CronSchedule? Parse(string fields)
    {
        if (fields.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not ["0", var hour, var day, var month, var weekday, "*"]) return null;
        if ((day == "?") == (weekday == "?")) return null;
        var hours = CronField.Parse(hour, 0, 23);
        var months = CronField.Parse(month, 1, 12, MonthNames);
        var isDay = weekday == "?" ? DayOfMonth(day) : DayOfWeek(weekday);
        return hours is null || months is null || isDay is null ? null : new CronSchedule(hours, months, isDay);
    }

    /// <summary>The first start after a moment, or null when there is none in the next years.</summary>
    public DateTimeOffset? NextAfter(DateTimeOffset moment)
    {
        var first = moment.UtcDateTime.Date;
        for (var i = 0; i < DaysToSearch; i++)
        {
            var date = first.AddDays(i);
            if (!_months.Contains(date.Month) || !_isDay(date)) continue;
            foreach (var hour in _hours)
            {
                var start = new DateTimeOffset(date.AddHours(hour), TimeSpan.Zero);
                if (start > moment) return start;
            }
        }

        return null;
    }

    private static Func<DateTime, bool>? DayOfMonth(string text)
    {
        if (text == "L") return date => date.AddDays(1).Day == 1;
        return CronField.Parse(text, 1, 31) is { } days ? date => days.Contains(date.Day) : null;
    }

    private static Func<DateTime, bool>? DayOfWeek(string text)
    {
        if (text == "L") return date => date.DayOfWeek == System.DayOfWeek.Saturday;
        if (text.EndsWith('L') && CronField.Parse(text[..^1], 1, 7, DayNames) is { Count: 1 } last)
            return date => last.Contains((int)date.DayOfWeek + 1) && date.AddDays(7).Month != date.Month;
        if (text.Split('#') is [var name, var nth] && CronField.Parse(name, 1, 7, DayNames) is { Count: 1 } day
            && int.TryParse(nth, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 5)
            return date => day.Contains((int)date.DayOfWeek + 1) && (date.Day - 1) / 7 + 1 == number;
        return CronField.Parse(text, 1, 7, DayNames) is { } days ? date => days.Contains((int)date.DayOfWeek + 1) : null;
    }
}
