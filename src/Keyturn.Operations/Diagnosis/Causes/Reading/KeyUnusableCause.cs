using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;

namespace Keyturn.Operations.Diagnosis.Causes.Reading;

/// <summary>The secret’s key is disabled, pending deletion, pending import or unavailable.</summary>
public sealed class KeyUnusableCause : ReadingCause
{
    /// <inheritdoc/>
    public override string Id => "R5";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["key-state", "key-deletion"];

    /// <inheritdoc/>
    public override bool NeedsCheck => true;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.Delete, DoNot.ChangeKey];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.Aws(EvidenceWeight.Proof, error => AwsErrors.SaysAny(error, "is disabled", "pending deletion", "pending import", "KMSInvalidState") || error.Code is "KMSInvalidStateException" or "DisabledException"),
        .. seen.Aws(EvidenceWeight.Sign, AwsErrors.IsOfKey),
    ];
}
