using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;

namespace Keyturn.Operations.Diagnosis.Causes.Content;

/// <summary>The user’s name is another one than before.</summary>
public sealed class UserFlipsCause : ContentCause
{
    /// <inheritdoc/>
    public override string Id => "C12";

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.PutValue];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Says(EvidenceWeight.Sign, LogLineKind.OtherUser);
}
