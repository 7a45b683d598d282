using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;

namespace Keyturn.Operations.Diagnosis.Causes.Reading;

/// <summary>IAM has not spread a new role yet.</summary>
public sealed class PrincipalTooNewCause : ReadingCause
{
    /// <inheritdoc/>
    public override string Id => "R19";

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.AllowAll];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Refused(EvidenceWeight.Proof, "MalformedPolicyDocument", "invalid principal");
}
