using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;
using System.Collections.Immutable;

namespace Keyturn.Operations.Diagnosis.Causes.Role;

/// <summary>The role may not make network interfaces.</summary>
public sealed class InterfaceDeniedCause : RoleCause
{
    /// <inheritdoc/>
    public override string Id => "K5";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["role-network-interfaces"];

    /// <inheritdoc/>
    public override bool NeedsCheck => true;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.AllowAll];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.NoLines(EvidenceWeight.Sign),
        .. seen.EventSays(EvidenceWeight.Proof, "CreateNetworkInterface"),
    ];

    internal override IEnumerable<Evidence> Against(SeenSymptoms seen) => seen.Fact(EvidenceWeight.Sign, seen.FailedStep > RotationStep.CreateSecret, "RanBefore");
}
