using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Role;

/// <summary>Lambda cannot assume the role.</summary>
public sealed class RoleNotAssumableCause : RoleCause
{
    /// <inheritdoc/>
    public override string Id => "K10";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["role-exists", "role-trust"];

    /// <inheritdoc/>
    public override bool NeedsCheck => true;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.AllowAll];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.NoLines(EvidenceWeight.Sign),
        .. seen.EventSays(EvidenceWeight.Proof, "cannot be assumed by Lambda"),
    ];

    internal override IEnumerable<Evidence> Against(SeenSymptoms seen) => seen.Fact(EvidenceWeight.Sign, seen.FailedStep > RotationStep.CreateSecret, "RanBefore");
}
