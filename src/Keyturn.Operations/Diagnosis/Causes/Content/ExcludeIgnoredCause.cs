using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Content;

/// <summary>An old template ignores EXCLUDE_CHARACTERS.</summary>
public sealed class ExcludeIgnoredCause : ContentCause
{
    /// <inheritdoc/>
    public override string Id => "C9";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["function-age"];

    /// <inheritdoc/>
    public override ImmutableArray<string> ExcludedBy => [];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [];

    /// <inheritdoc/>
    public override bool NeedsCheck => true;

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.FastLogin(EvidenceWeight.Hint, LogLineKind.PendingLoginFailed);
}
