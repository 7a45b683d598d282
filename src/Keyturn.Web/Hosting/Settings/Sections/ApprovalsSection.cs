using Keyturn.Operations.Access;
using Keyturn.Operations.Approvals;

namespace Keyturn.Web.Hosting.Settings.Sections;

/// <summary>Section <c>Approvals</c>, as <see cref="ApprovalSetup"/> reads it.</summary>
internal static class ApprovalsSection
{
    private const string Rule = $"{ApprovalSetup.Section}:Rules:N";
    private const string Optional = "";

    public static IReadOnlyList<Setting> All { get; } =
    [
        Setting.Of($"{ApprovalSetup.Section}:LifetimeMinutes", (int)ApprovalRules.UsualLifetime.TotalMinutes, "1 to 1440", "From asking for a second person to carrying out."),
        Setting.Of($"{Rule}:Actions:N", Optional, string.Join(", ", Enum.GetNames<GuardedAction>()), "Actions that need a second person; a rule needs one at least."),
        Setting.Of($"{Rule}:{nameof(AccessScope.Accounts)}:N", Optional, "twelve digits", "Only secrets of these accounts."),
        Setting.Of($"{Rule}:{nameof(AccessScope.Regions)}:N", Optional, "", "Only secrets of these Regions."),
        Setting.Of($"{Rule}:{nameof(AccessScope.Names)}:N", Optional, "with * and ?", "Only secrets with such names."),
        Setting.Of($"{Rule}:{nameof(AccessScope.Tags)}:N", Optional, "key=value, the value with * and ?", "Only secrets with such tags."),
    ];
}
