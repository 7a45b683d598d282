using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;

namespace Keyturn.Operations.Diagnosis.Causes.Reading;

/// <summary>A service control policy, permissions boundary, session or resource control policy denies.</summary>
public sealed class GuardDeniesCause : ReadingCause
{
    /// <inheritdoc/>
    public override string Id => "R3";

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.AllowAll];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Denied(EvidenceWeight.Proof, error => AwsErrors.SaysAny(error, "service control policy", "resource control policy", "permissions boundary", "session policy"));
}
