using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Running;

/// <summary>Executions are refused because others hold what is set aside: a rotation never begins, or its steps start again and again.</summary>
public sealed class StepsLoopCause : RunningCause
{
    /// <inheritdoc/>
    public override string Id => "L3";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["function-concurrency"];

    /// <inheritdoc/>
    public override ImmutableArray<string> ExcludedBy => [];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => [.. seen.Loops(), .. seen.SlotsTaken()];
}
