using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Content;

/// <summary>The superuser’s secret was rotated at the same time.</summary>
public sealed class SuperuserRotatedCause : ContentCause
{
    /// <inheritdoc/>
    public override string Id => "C19";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["rotation-superuser-window"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.RotateTogether];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.FastLogin(EvidenceWeight.Hint, LogLineKind.SuperuserLoginFailed),
        .. seen.SuperuserBeside(EvidenceWeight.Proof),
    ];
}
