using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Network;

/// <summary>The login ends only after many seconds.</summary>
public sealed class DatabaseUnreachableCause : NetworkCause
{
    /// <inheritdoc/>
    public override string Id => "N3";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["list-4-lambda"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.OnlyMoreTime, DoNot.OpenToAll];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.SlowLogin(EvidenceWeight.Sign),
        .. seen.Silent(EvidenceWeight.Hint, SeenSymptoms.NeedsDatabase),
        .. seen.Database(EvidenceWeight.Sign, "DPY-6005", "ORA-12170", "ORA-12541", "ORA-12535", "2003", "20009", "could not connect to server", "timed out"),
    ];

    internal override IEnumerable<Evidence> Against(SeenSymptoms seen) =>
    [
        .. seen.WasConnected(EvidenceWeight.Proof),
        .. seen.FastLogin(EvidenceWeight.Sign, LogLineKind.LoginFailed, LogLineKind.CurrentLoginFailed, LogLineKind.SuperuserLoginFailed, LogLineKind.PendingLoginFailed),
    ];
}
