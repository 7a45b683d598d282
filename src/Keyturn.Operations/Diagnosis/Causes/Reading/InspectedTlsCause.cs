using Keyturn.Operations.Diagnosis.Symptoms;

namespace Keyturn.Operations.Diagnosis.Causes.Reading;

/// <summary>Something between inspects TLS.</summary>
public sealed class InspectedTlsCause : ReadingCause
{
    /// <inheritdoc/>
    public override string Id => "R22";

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Text(EvidenceWeight.Proof, "SSLError", "SSL validation failed for https://secretsmanager");
}
