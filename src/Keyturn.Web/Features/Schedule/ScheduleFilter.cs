using System.Globalization;
using Keyturn.Operations.Schedules;
using Microsoft.AspNetCore.WebUtilities;

namespace Keyturn.Web.Features.Schedule;

/// <summary>What the schedule shows.</summary>
public enum ScheduleView
{
    /// <summary>Windows of the next days.</summary>
    Windows,

    /// <summary>Schedules that AWS cannot follow.</summary>
    Problems,

    /// <summary>Secrets that are due while rotation is off.</summary>
    Off,
}

/// <summary>Which windows are shown; the address says it.</summary>
/// <param name="Text">Part of what the search looks in.</param>
/// <param name="Clash">Only windows with this; <see cref="ScheduleClash.None"/> for all.</param>
/// <param name="Day">Only windows that open on this UTC day.</param>
/// <param name="Hour">Only windows that open in this hour of the day.</param>
/// <param name="View">Which list.</param>
public sealed record ScheduleFilter(string Text, ScheduleClash Clash, DateOnly? Day, int? Hour, ScheduleView View)
{
    private const string Path = "/schedule";
    private const string DayFormat = "yyyy-MM-dd";

    public static ScheduleFilter Empty { get; } = new("", ScheduleClash.None, null, null, ScheduleView.Windows);

    public static ScheduleFilter Parse(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        string Of(string name) => values.GetValueOrDefault(name).ToString().Trim();
        return new(
            Of("q"),
            Enum.TryParse<ScheduleClash>(Of("clash"), ignoreCase: true, out var clash) && Enum.IsDefined(clash) ? clash : ScheduleClash.None,
            DateOnly.TryParseExact(Of("day"), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            int.TryParse(Of("hour"), NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour is >= 0 and < 24 ? hour : null,
            Enum.TryParse<ScheduleView>(Of("view"), ignoreCase: true, out var view) && Enum.IsDefined(view) ? view : ScheduleView.Windows);
    }

    public string ToAddress()
    {
        Dictionary<string, string?> query = new(StringComparer.Ordinal);
        if (View != ScheduleView.Windows)
            query["view"] = View.ToString().ToLowerInvariant();
        if (Text.Length > 0)
            query["q"] = Text;
        if (Clash != ScheduleClash.None)
            query["clash"] = Clash.ToString().ToLowerInvariant();
        if (Day is { } day)
            query["day"] = day.ToString(DayFormat, CultureInfo.InvariantCulture);
        if (Hour is { } hour)
            query["hour"] = hour.ToString(CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString(Path, query);
    }

    public bool Fits(ScheduleEntry entry) =>
        (Clash == ScheduleClash.None || entry.Clashes.HasFlag(Clash))
        && (Day is not { } day || DateOnly.FromDateTime(entry.Opens.UtcDateTime) == day)
        && (Hour is not { } hour || entry.Opens.UtcDateTime.Hour == hour)
        && Fits(entry.Row);

    public bool Fits(UnscheduledSecret secret) => Fits(secret.Row);

    private bool Fits(Keyturn.Operations.Secrets.SecretRow row) => Text.Length == 0 || row.SearchText.Contains(Text.ToLowerInvariant(), StringComparison.Ordinal);
}
