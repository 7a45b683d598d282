using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Network;

/// <summary>The database is not available.</summary>
public sealed class DatabaseDownCause : NetworkCause
{
    /// <inheritdoc/>
    public override string Id => "N8";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["database-status"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override bool NeedsCheck => true;

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.NoWayToDatabase(EvidenceWeight.Sign),
        .. seen.FastLogin(EvidenceWeight.Sign, LogLineKind.LoginFailed, LogLineKind.CurrentLoginFailed, LogLineKind.SuperuserLoginFailed, LogLineKind.PendingLoginFailed),
    ];

    internal override IEnumerable<Evidence> Against(SeenSymptoms seen) => seen.WasConnected(EvidenceWeight.Proof);
}
