using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;

namespace Keyturn.Operations.Diagnosis.Causes.Content;

/// <summary>The value is not JSON.</summary>
public sealed class NotJsonCause : ContentCause
{
    /// <inheritdoc/>
    public override string Id => "C2";

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.LogValue];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Says(EvidenceWeight.Proof, LogLineKind.BadJson);
}
