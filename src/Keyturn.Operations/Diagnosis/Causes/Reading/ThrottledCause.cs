using Keyturn.Operations.Diagnosis.Symptoms;

namespace Keyturn.Operations.Diagnosis.Causes.Reading;

/// <summary>AWS answers Rate exceeded.</summary>
public sealed class ThrottledCause : ReadingCause
{
    /// <inheritdoc/>
    public override string Id => "R17";

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Aws(EvidenceWeight.Proof, AwsErrors.IsThrottled);
}
