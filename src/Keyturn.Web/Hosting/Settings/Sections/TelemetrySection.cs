using Keyturn.Web.Hosting.Telemetry;

namespace Keyturn.Web.Hosting.Settings.Sections;

/// <summary>Section <c>Telemetry</c>, from <see cref="TelemetryOptions"/>.</summary>
internal static class TelemetrySection
{
    public static IReadOnlyList<Setting> All { get; } =
    [
        Setting.Hidden($"{TelemetryOptions.Section}:{nameof(TelemetryOptions.PrometheusToken)}", "32 characters or more", "Bearer token with which Prometheus reads `/metrics`; without it there is no such page: see telemetry.md."),
    ];
}
