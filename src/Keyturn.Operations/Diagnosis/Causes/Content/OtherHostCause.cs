using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;

namespace Keyturn.Operations.Diagnosis.Causes.Content;

/// <summary>The hosts of the secrets do not fit.</summary>
public sealed class OtherHostCause : ContentCause
{
    /// <inheritdoc/>
    public override string Id => "C4";

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.PutValue];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Says(EvidenceWeight.Proof, LogLineKind.OtherSuperuserHost, LogLineKind.OtherHost);
}
