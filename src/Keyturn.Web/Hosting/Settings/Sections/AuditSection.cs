using Keyturn.Storage.Audit;

namespace Keyturn.Web.Hosting.Settings.Sections;

/// <summary>Section <c>Audit</c>, from <see cref="AuditOptions"/>.</summary>
internal static class AuditSection
{
    private static readonly AuditOptions Usual = new();

    public static IReadOnlyList<Setting> All { get; } =
    [
        Setting.Of($"{AuditOptions.Section}:{nameof(AuditOptions.AnchorFile)}", Usual.AnchorFile, "path of a file", "Where the end of the audit chain is written down, best on another disk or a share that only appends: see audit.md. Without it, it is not."),
        Setting.Of($"{AuditOptions.Section}:{nameof(AuditOptions.AnchorInterval)}", Usual.AnchorInterval, "00:01:00 to 31.00:00:00", "How often."),
        Setting.Of($"{AuditOptions.Section}:{nameof(AuditOptions.KeepDays)}", Usual.KeepDays, "90 to 36500", "How long entries stay in the database; for ever when it is not set."),
        Setting.Of($"{AuditOptions.Section}:{nameof(AuditOptions.ArchiveFolder)}", Usual.ArchiveFolder, "path of a folder", "Where older entries go; needed with `Audit:KeepDays`."),
    ];
}
