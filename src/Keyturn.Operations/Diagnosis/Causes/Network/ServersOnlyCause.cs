using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Network;

/// <summary>The database admits the servers and not the function.</summary>
public sealed class ServersOnlyCause : NetworkCause
{
    /// <inheritdoc/>
    public override string Id => "N7";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["list-4-lambda"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override bool NeedsCheck => true;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.OpenToAll];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Passes("list-4-servers") && seen.CheckNames("list-4-lambda", "GroupDoesNotAdmit", "GroupHasNoRules", "NearReference", "NearPeer") ? seen.NoWayToDatabase(EvidenceWeight.Sign) : [];

    internal override IEnumerable<Evidence> Against(SeenSymptoms seen) => seen.WasConnected(EvidenceWeight.Proof);
}
