using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Starting;

/// <summary>The function’s policy does not let Secrets Manager invoke it.</summary>
public sealed class InvokePermissionMissingCause : StartingCause
{
    /// <inheritdoc/>
    public override string Id => "P1";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["function-invocable"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.AllowAll];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Refused(EvidenceWeight.Sign, "cannot invoke the specified Lambda function");
}
