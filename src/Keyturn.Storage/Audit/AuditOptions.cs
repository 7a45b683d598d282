using Keyturn.Operations.Audit;

namespace Keyturn.Storage.Audit;

/// <summary>How the audit log is guarded and how long it is kept. Section <c>Audit</c>.</summary>
public sealed class AuditOptions
{
    public const string Section = "Audit";

    /// <summary>Least number of days that entries stay: as long as AWS CloudTrail's event history shows the calls they belong to.</summary>
    public const int LeastDays = 90;

    /// <summary><c>Audit:AnchorFile</c>: where the end of the chain is written down, best on another disk or a share that only appends. Without it, none is.</summary>
    public string? AnchorFile { get; set; }

    /// <summary><c>Audit:AnchorInterval</c>: how often; a minute at least.</summary>
    public TimeSpan AnchorInterval { get; set; } = TimeSpan.FromHours(1);

    /// <summary><c>Audit:KeepDays</c>: how long entries stay in the database; for ever when not set.</summary>
    public int? KeepDays { get; set; }

    /// <summary><c>Audit:ArchiveFolder</c>: where older entries go; needed with <see cref="KeepDays"/>.</summary>
    public string? ArchiveFolder { get; set; }

    internal AuditSettings Settings => new(AnchorInterval, KeepDays is { } days ? TimeSpan.FromDays(days) : null);
}
