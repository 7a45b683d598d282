using Keyturn.Operations.Diagnosis.Symptoms;

namespace Keyturn.Operations.Diagnosis.Causes.Running;

/// <summary>The package is refused.</summary>
public sealed class PackageRefusedCause : RunningCause
{
    /// <inheritdoc/>
    public override string Id => "L12";

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.EventSays(EvidenceWeight.Proof, "ImageAccessDenied", "ImageDeleted", "InvalidImage", "CodeSigning", "CodeVerificationFailed"),
        .. seen.NoLines(EvidenceWeight.Hint).SelectMany(_ => seen.Fact(EvidenceWeight.Proof, InvocationFacts.IsPackage(seen.Input.Function?.StateReasonCode), "FunctionState", seen.Input.Function?.State ?? "", seen.Input.Function?.StateReasonCode ?? "-")),
    ];
}
