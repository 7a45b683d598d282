using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Network;

/// <summary>The host in the secret is an old one.</summary>
public sealed class OldHostCause : NetworkCause
{
    /// <inheritdoc/>
    public override string Id => "N9";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["database-known"];

    /// <inheritdoc/>
    public override ImmutableArray<string> ExcludedBy => [];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override bool NeedsCheck => true;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.PutValue, DoNot.LogValue];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.NoWayToDatabase(EvidenceWeight.Sign),
        .. seen.FastLogin(EvidenceWeight.Hint, LogLineKind.LoginFailed, LogLineKind.CurrentLoginFailed),
        .. seen.Database(EvidenceWeight.Proof, "could not translate host name", "Name or service not known", "getaddrinfo failed", "Unknown MySQL server host"),
    ];

    internal override IEnumerable<Evidence> Against(SeenSymptoms seen) => seen.WasConnected(EvidenceWeight.Proof);
}
