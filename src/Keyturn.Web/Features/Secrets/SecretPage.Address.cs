using Keyturn.Web.Features.Attempts;
using Keyturn.Web.Features.Readiness.BlastRadius;
using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Features.Secrets;

/// <content>What the address says besides which secret: the tab, and what is open on it.</content>
public sealed partial class SecretPage
{
    [SupplyParameterFromQuery]
    public string? Tab { get; set; }

    /// <summary>Which of the rotations; the newest where it is missing.</summary>
    [SupplyParameterFromQuery]
    public string? Attempt { get; set; }

    /// <summary>The consumer that is opened on the tab of consumers.</summary>
    [SupplyParameterFromQuery]
    public string? Consumer { get; set; }

    /// <summary>The role that is opened on the tab of readers.</summary>
    [SupplyParameterFromQuery]
    public string? Role { get; set; }

    [SupplyParameterFromQuery]
    public string? Action { get; set; }

    private SecretTab Shown => SecretAddress.ParseTab(Tab);

    private static IEnumerable<(SecretTab Tab, string Title)> Tabs =>
    [
        (SecretTab.Overview, SecretPageStrings.TabOverview),
        (SecretTab.Versions, SecretPageStrings.TabVersions),
        (SecretTab.Rotation, SecretPageStrings.TabRotation),
        (SecretTab.Attempts, AttemptsStrings.TabAttempts),
        (SecretTab.Logs, AttemptsStrings.TabLogs),
        (SecretTab.Function, SecretPageStrings.TabFunction),
        (SecretTab.Readiness, SecretPageStrings.TabReadiness),
        (SecretTab.Checks, SecretPageStrings.TabChecks),
        (SecretTab.Readers, BlastStrings.TabReaders),
    ];
}
