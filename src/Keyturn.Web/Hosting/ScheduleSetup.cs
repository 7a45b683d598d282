using System.Globalization;
using Keyturn.Operations.Schedules;

namespace Keyturn.Web.Hosting;

/// <summary>Freezes and thresholds of the schedule board, from the section <c>Schedule</c>.</summary>
internal static class ScheduleSetup
{
    public const string Section = "Schedule";

    /// <exception cref="LaunchRefusedException">A time, a zone or a number cannot be read.</exception>
    public static void AddSchedule(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(ReadFreezes(configuration));
        services.AddSingleton(ReadSettings(configuration));
    }

    public static FreezeCalendar ReadFreezes(IConfiguration configuration)
    {
        List<string> failures = [];
        var freezes = configuration.GetSection($"{Section}:Freezes").GetChildren().Select(section => ReadFreeze(section, failures)).ToList();
        return failures.Count == 0
            ? new([.. freezes.OrderBy(freeze => freeze.From).ThenBy(freeze => freeze.Name, StringComparer.Ordinal)])
            : throw new LaunchRefusedException(failures);
    }

    public static ScheduleSettings ReadSettings(IConfiguration configuration)
    {
        const string key = $"{Section}:CrowdedFrom";
        if (configuration[key] is not { } text)
            return ScheduleSettings.Usual;

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var from) && from >= 2
            ? new(from)
            : throw new LaunchRefusedException($"{key} is '{text}'; it must be a whole number of two or more.");
    }

    private static Freeze ReadFreeze(IConfigurationSection section, List<string> failures)
    {
        var before = failures.Count;
        var name = section["Name"]?.Trim() ?? "";
        if (name.Length == 0)
            failures.Add($"{section.Path}:Name is missing; say what people call this freeze.");
        var zoneId = section["Zone"] is { Length: > 0 } given ? given : "UTC";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out var zone))
            failures.Add($"{section.Path}:Zone is '{zoneId}', which is no time zone; use an IANA name such as Asia/Tokyo.");

        var (from, to) = (ReadTime(section, "From", zone ?? TimeZoneInfo.Utc, failures), ReadTime(section, "To", zone ?? TimeZoneInfo.Utc, failures));
        if (failures.Count == before && to <= from)
            failures.Add($"{section.Path}:To is not after {section.Path}:From.");

        return new(name, from, to, section["Scope"]?.Trim() is { Length: > 0 } scope ? scope : Freeze.Everything);
    }

    /// <summary>Local time of the zone. A time that the clocks skip is taken an hour later, one that comes twice the first time.</summary>
    private static DateTimeOffset ReadTime(IConfigurationSection section, string name, TimeZoneInfo zone, List<string> failures)
    {
        if (!DateTime.TryParseExact(section[name], ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            failures.Add($"{section.Path}:{name} is '{section[name]}'; write 2026-12-24 or 2026-12-24T18:00, in the time of {section.Path}:Zone.");
            return default;
        }

        if (zone.IsInvalidTime(local))
            local = local.AddHours(1);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
