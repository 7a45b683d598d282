using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;

namespace Keyturn.Operations.Diagnosis.Causes.Reading;

/// <summary>The policy of the VPC endpoint does not allow.</summary>
public sealed class EndpointPolicyDeniesCause : ReadingCause
{
    /// <inheritdoc/>
    public override string Id => "R12";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["endpoint-policy"];

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.AllowAll];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Denied(EvidenceWeight.Proof, error => AwsErrors.Says(error, "VPC endpoint policy"));
}
