using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Starting;

/// <summary>The permission is for another source account.</summary>
public sealed class OtherSourceAccountCause : StartingCause
{
    /// <inheritdoc/>
    public override string Id => "P2";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["function-source-account"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override bool NeedsCheck => true;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.AllowAll];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Refused(EvidenceWeight.Sign, "cannot invoke the specified Lambda function");
}
