namespace Keyturn.Operations.Secrets;

/// <summary>Which days a cron expression means: day of month or day of week, and months.</summary>
/// <remarks>Days of week count from 1 = SUN to 7 = SAT. Source: Secrets Manager user guide, "Schedule expressions".</remarks>
internal sealed class CronDays
{
    private static readonly string[] MonthNames = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    private static readonly string[] DayNames = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

    private readonly ulong months;
    private readonly Func<DateOnly, bool> matches;

    private CronDays(ulong months, Func<DateOnly, bool> day)
    {
        this.months = months;
        matches = day;
    }

    public bool Contains(DateOnly date) => (months & (1UL << date.Month)) != 0 && matches(date);

    /// <summary><see langword="null"/> when a field cannot be understood, or not exactly one of the two day fields is <c>?</c>.</summary>
    public static CronDays? Parse(string dayOfMonth, string month, string dayOfWeek)
    {
        if (CronField.Parse(month, 1, 12, MonthNames) is not { } months || (dayOfMonth == "?") == (dayOfWeek == "?"))
        {
            return null;
        }

        var day = dayOfWeek == "?" ? OfMonth(dayOfMonth) : OfWeek(dayOfWeek);
        return day is null ? null : new CronDays(months, day);
    }

    private static Func<DateOnly, bool>? OfMonth(string field)
    {
        if (field == "L")
        {
            return date => date.Day == DateTime.DaysInMonth(date.Year, date.Month);
        }

        return CronField.Parse(field, 1, 31) is { } days ? date => (days & (1UL << date.Day)) != 0 : null;
    }

    private static Func<DateOnly, bool>? OfWeek(string field)
    {
        if (field == "L")
        {
            return date => date.DayOfWeek == DayOfWeek.Saturday;
        }

        if (field.EndsWith('L') && CronField.Value(field[..^1], 1, 7, DayNames) is { } last)
        {
            return date => Number(date) == last && date.Day + 7 > DateTime.DaysInMonth(date.Year, date.Month);
        }

        if (field.Split('#') is [var name, var place])
        {
            return CronField.Value(name, 1, 7, DayNames) is { } weekday && CronField.Value(place, 1, 5) is { } nth
                ? date => Number(date) == weekday && (date.Day - 1) / 7 + 1 == nth
                : null;
        }

        return CronField.Parse(field, 1, 7, DayNames) is { } days ? date => (days & (1UL << Number(date))) != 0 : null;
    }

    private static int Number(DateOnly date) => (int)date.DayOfWeek + 1;
}
