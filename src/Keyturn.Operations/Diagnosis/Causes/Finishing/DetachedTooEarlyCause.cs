using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;

namespace Keyturn.Operations.Diagnosis.Causes.Finishing;

/// <summary>AWSPENDING was detached although the database has its password.</summary>
public sealed class DetachedTooEarlyCause : FinishingCause
{
    /// <inheritdoc/>
    public override string Id => "F11";

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.Hammer, DoNot.Delete];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.DetachedAfterSet();
}
