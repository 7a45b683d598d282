using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;

namespace Keyturn.Operations.Diagnosis.Causes.Finishing;

/// <summary>Another rotation took AWSPENDING.</summary>
public sealed class NotPendingCause : FinishingCause
{
    /// <inheritdoc/>
    public override string Id => "F5";

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Says(EvidenceWeight.Proof, LogLineKind.NotPending);
}
