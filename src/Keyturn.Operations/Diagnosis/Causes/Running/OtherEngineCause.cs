using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;

namespace Keyturn.Operations.Diagnosis.Causes.Running;

/// <summary>The function is for another engine.</summary>
public sealed class OtherEngineCause : RunningCause
{
    /// <inheritdoc/>
    public override string Id => "L11";

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.LogValue];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.OtherEngine();

    internal override IEnumerable<Evidence> Against(SeenSymptoms seen) => seen.Fact(EvidenceWeight.Sign, seen.IsEngineOfFunction, "SameEngine");
}
