using Keyturn.Operations.Diagnosis.Symptoms;

namespace Keyturn.Operations.Diagnosis.Causes.Starting;

/// <summary>Both days and an expression were sent.</summary>
public sealed class DaysAndExpressionCause : StartingCause
{
    /// <inheritdoc/>
    public override string Id => "P10";

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Refused(EvidenceWeight.Proof, "both rotation frequency and schedule");
}
