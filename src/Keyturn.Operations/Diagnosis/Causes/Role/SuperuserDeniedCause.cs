using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Role;

/// <summary>The role may not read the superuser’s secret.</summary>
public sealed class SuperuserDeniedCause : RoleCause
{
    /// <inheritdoc/>
    public override string Id => "K4";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["role-superuser"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [RotationStep.SetSecret];

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.AllowAll];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.Denied(EvidenceWeight.Proof, error => AwsErrors.Reads(error) && AwsErrors.NamesOtherSecret(error, seen.SecretArn) && !AwsErrors.NamesGuard(error)),
        .. (seen.IsAboutOwnValue ? [] : seen.Denied(EvidenceWeight.Sign, error => AwsErrors.Reads(error) && AwsErrors.IsOfKey(error) && !AwsErrors.NamesGuard(error))),
    ];
}
