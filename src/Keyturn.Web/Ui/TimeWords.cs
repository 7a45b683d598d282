using System.Globalization;

namespace Keyturn.Web.Ui;

/// <summary>Times and spans as people read them, in the current language.</summary>
public static class TimeWords
{
    /// <summary>For instance <c>3 d ago</c> or <c>in 2 h</c>.</summary>
    public static string Relative(DateTimeOffset value, DateTimeOffset now)
    {
        var span = now - value;
        var (template, justNow) = span >= TimeSpan.Zero
            ? (UiStrings.TimeAgo, UiStrings.JustNow)
            : (UiStrings.TimeAhead, UiStrings.InAMoment);
        var size = span.Duration();
        return size < TimeSpan.FromMinutes(1) ? justNow : string.Format(CultureInfo.CurrentCulture, template, Rough(size));
    }

    /// <summary>For instance <c>2026-11-23 21:30 UTC+9</c>: the zone is always printed.</summary>
    public static string Absolute(DateTimeOffset value, TimeZoneInfo zone) =>
        string.Create(CultureInfo.InvariantCulture, $"{TimeZoneInfo.ConvertTime(value, zone):yyyy-MM-dd HH:mm} {ZoneOf(value, zone)}");

    /// <summary>As <see cref="Absolute"/>, with seconds.</summary>
    public static string Exact(DateTimeOffset value, TimeZoneInfo zone) =>
        string.Create(CultureInfo.InvariantCulture, $"{TimeZoneInfo.ConvertTime(value, zone):yyyy-MM-dd HH:mm:ss} {ZoneOf(value, zone)}");

    /// <summary>For instance <c>2026-11-23 21:30</c>: only where the zone stands beside, once for all rows.</summary>
    public static string InRow(DateTimeOffset value, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(value, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The zone's offset at that moment, so that the two 01:30 of an autumn night differ.</summary>
    public static string ZoneOf(DateTimeOffset value, TimeZoneInfo zone)
    {
        var offset = zone.GetUtcOffset(value);
        var sign = offset < TimeSpan.Zero ? "−" : "+";
        var size = offset.Duration();
        return (size.Hours, size.Minutes) switch
        {
            (0, 0) => "UTC",
            (var hours, 0) => string.Create(CultureInfo.InvariantCulture, $"UTC{sign}{hours}"),
            (var hours, var minutes) => string.Create(CultureInfo.InvariantCulture, $"UTC{sign}{hours}:{minutes:00}"),
        };
    }

    /// <summary>For instance <c>1 h 05 min</c>, <c>42 s</c>, <c>350 ms</c>.</summary>
    public static string Span(TimeSpan value)
    {
        var size = value.Duration();
        return size switch
        {
            _ when size < TimeSpan.FromSeconds(1) => Say(UiStrings.Milliseconds, (int)size.TotalMilliseconds),
            _ when size < TimeSpan.FromMinutes(1) => Say(UiStrings.Seconds, (int)size.TotalSeconds),
            _ when size < TimeSpan.FromHours(1) => Say(UiStrings.MinutesSeconds, size.Minutes, size.Seconds),
            _ when size < TimeSpan.FromDays(1) => Say(UiStrings.HoursMinutes, size.Hours, size.Minutes),
            _ => Say(UiStrings.DaysHours, size.Days, size.Hours),
        };
    }

    private static string Rough(TimeSpan size) => size switch
    {
        _ when size < TimeSpan.FromHours(1) => Say(UiStrings.Minutes, (int)size.TotalMinutes),
        _ when size < TimeSpan.FromDays(1) => Say(UiStrings.Hours, (int)size.TotalHours),
        _ => Say(UiStrings.Days, (int)size.TotalDays),
    };

    private static string Say(string template, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.CurrentCulture, template, values);
}
