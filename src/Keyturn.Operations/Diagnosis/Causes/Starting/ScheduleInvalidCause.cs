using Keyturn.Operations.Diagnosis.Symptoms;

namespace Keyturn.Operations.Diagnosis.Causes.Starting;

/// <summary>The schedule expression is not valid.</summary>
public sealed class ScheduleInvalidCause : StartingCause
{
    /// <inheritdoc/>
    public override string Id => "P11";

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Refused(EvidenceWeight.Sign, "schedule expression is", "ScheduleExpression", "invalid schedule", "cron expression", "rate expression");
}
