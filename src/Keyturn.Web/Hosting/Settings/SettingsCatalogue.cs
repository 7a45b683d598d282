using Keyturn.Web.Hosting.Settings.Sections;

namespace Keyturn.Web.Hosting.Settings;

/// <summary>Every setting of the console, section by section. What is not here is no setting.</summary>
public static class SettingsCatalogue
{
    public static IReadOnlyList<Setting> All { get; } =
    [
        .. AwsSection.All, .. SignInSection.All, .. ApprovalsSection.All, .. WebSection.All, .. StorageSection.All, .. AuditSection.All, .. NotificationsSection.All,
        .. ScheduleSection.All, .. TelemetrySection.All, .. ParameterPricesSection.All, .. SettingsSection.All, .. SandboxSection.All,
    ];

    /// <summary>Names of the sections, in their order.</summary>
    public static IReadOnlyList<string> Sections { get; } = [.. All.Select(setting => SectionOf(setting.Name)).Distinct(StringComparer.Ordinal)];

    public static string SectionOf(string name) => name.Split(':')[0];
}
