using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Content;

/// <summary>Two secrets rotate one user.</summary>
public sealed class SharedUserCause : ContentCause
{
    /// <inheritdoc/>
    public override string Id => "C18";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["rotation-shared-user"];

    /// <inheritdoc/>
    public override ImmutableArray<string> ExcludedBy => [];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override bool NeedsCheck => true;

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.Hammer];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.FastLogin(EvidenceWeight.Sign, LogLineKind.LoginFailed, LogLineKind.CurrentLoginFailed, LogLineKind.PendingLoginFailed);
}
