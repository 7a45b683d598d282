using Keyturn.Operations.Diagnosis.Symptoms;

namespace Keyturn.Operations.Diagnosis.Causes.Starting;

/// <summary>The rotation is not late.</summary>
public sealed class NotYetDueCause : StartingCause
{
    /// <inheritdoc/>
    public override string Id => "P12";

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Fact(EvidenceWeight.Hint, seen.Input is { Attempt: null, Secret: { RotationEnabled: true, NextRotation: { } next } } && next >= seen.Input.Now, "NotYetDue", seen.Input.Secret?.NextRotation ?? seen.Input.Now);
}
