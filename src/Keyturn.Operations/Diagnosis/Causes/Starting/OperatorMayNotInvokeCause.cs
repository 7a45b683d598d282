using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;

namespace Keyturn.Operations.Diagnosis.Causes.Starting;

/// <summary>The caller of RotateSecret may not invoke the function.</summary>
public sealed class OperatorMayNotInvokeCause : StartingCause
{
    /// <inheritdoc/>
    public override string Id => "P5";

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.AllowAll];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Refused(EvidenceWeight.Proof, "not authorized to perform: lambda:InvokeFunction");
}
