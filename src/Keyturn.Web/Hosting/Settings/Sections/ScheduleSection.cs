using Keyturn.Operations.Schedules;

namespace Keyturn.Web.Hosting.Settings.Sections;

/// <summary>Section <c>Schedule</c>, as <see cref="ScheduleSetup"/> reads it.</summary>
internal static class ScheduleSection
{
    private const string Freeze = $"{ScheduleSetup.Section}:Freezes:N";
    private const string Local = "2026-12-24 or 2026-12-24T18:00";

    public static IReadOnlyList<Setting> All { get; } =
    [
        Setting.Of($"{ScheduleSetup.Section}:{nameof(ScheduleSettings.CrowdedFrom)}", ScheduleSettings.Usual.CrowdedFrom, "2 or more", "How many rotations in one minute are called a crowd."),
        Setting.Of($"{Freeze}:Name", "", "", "What people call this freeze.") with { Required = true },
        Setting.Of($"{Freeze}:From", "", Local, "When it begins, in the time of its zone.") with { Required = true },
        Setting.Of($"{Freeze}:To", "", Local + ", after From", "When it ends.") with { Required = true },
        Setting.Of($"{Freeze}:Zone", "UTC", "IANA name such as Asia/Tokyo", "Its time zone."),
        Setting.Of($"{Freeze}:Scope", Operations.Schedules.Freeze.Everything, "alias/Region/name with *", "Which secrets it is for."),
    ];
}
