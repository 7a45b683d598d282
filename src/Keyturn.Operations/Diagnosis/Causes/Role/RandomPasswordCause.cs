using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Role;

/// <summary>The role may not call GetRandomPassword.</summary>
public sealed class RandomPasswordCause : RoleCause
{
    /// <inheritdoc/>
    public override string Id => "K2";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["role-random-password"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [RotationStep.CreateSecret];

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.AllowAll];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Denied(EvidenceWeight.Proof, error => error.Operation == "GetRandomPassword" && !AwsErrors.NamesGuard(error));
}
