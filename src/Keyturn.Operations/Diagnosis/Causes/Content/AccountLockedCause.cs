using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Content;

/// <summary>The account is locked or expired.</summary>
public sealed class AccountLockedCause : ContentCause
{
    /// <inheritdoc/>
    public override string Id => "C16";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["rotation-repeats"];

    /// <inheritdoc/>
    public override ImmutableArray<string> ExcludedBy => [];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.Hammer];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.Database(EvidenceWeight.Proof, "ORA-28000", "ORA-28001", "ORA-28002", "3118", "3955", "1820", "1862", "18486", "18487", "18488", "is locked", "account is locked"),
        .. seen.Retried(EvidenceWeight.Hint, 3).SelectMany(_ => seen.FastLogin(EvidenceWeight.Hint, LogLineKind.LoginFailed, LogLineKind.CurrentLoginFailed)),
        .. seen.FastLogin(EvidenceWeight.Hint, LogLineKind.LoginFailed, LogLineKind.CurrentLoginFailed),
    ];
}
