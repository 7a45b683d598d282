using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;

namespace Keyturn.Operations.Diagnosis.Causes.Content;

/// <summary>The value lacks masterarn.</summary>
public sealed class SuperuserLinkCause : ContentCause
{
    /// <inheritdoc/>
    public override string Id => "C3";

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.LogValue];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Says(EvidenceWeight.Proof, LogLineKind.SuperuserLinkMissing);
}
