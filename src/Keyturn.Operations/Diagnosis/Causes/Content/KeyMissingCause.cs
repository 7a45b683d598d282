using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;

namespace Keyturn.Operations.Diagnosis.Causes.Content;

/// <summary>The value lacks a key.</summary>
public sealed class KeyMissingCause : ContentCause
{
    /// <inheritdoc/>
    public override string Id => "C1";

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.LogValue];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.Says(EvidenceWeight.Proof, LogLineKind.KeyMissing),
        .. seen.Says(seen.IsEngineOfFunction ? EvidenceWeight.Proof : EvidenceWeight.Hint, LogLineKind.WrongEngine),
    ];
}
