using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Starting;

/// <summary>The function is not there, or not under that ARN.</summary>
public sealed class FunctionMissingCause : StartingCause
{
    /// <inheritdoc/>
    public override string Id => "P4";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["function-exists", "function-qualifier"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override bool NeedsCheck => true;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.AllowAll];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Refused(EvidenceWeight.Sign, "cannot invoke the specified Lambda function");
}
