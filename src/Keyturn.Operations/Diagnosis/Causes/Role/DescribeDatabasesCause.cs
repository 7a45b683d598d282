using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Diagnosis.Causes.Role;

/// <summary>The role may not describe databases.</summary>
public sealed class DescribeDatabasesCause : RoleCause
{
    /// <inheritdoc/>
    public override string Id => "K6";

    /// <inheritdoc/>
    public override ImmutableArray<string> ConfirmedBy => ["role-describe-databases"];

    /// <inheritdoc/>
    public override ImmutableArray<RotationStep> Steps => [RotationStep.SetSecret];

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.AllowAll];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.Denied(EvidenceWeight.Proof, error => error.Operation.StartsWith("DescribeDB", StringComparison.Ordinal) || AwsErrors.Says(error, "rds:DescribeDB")),
        .. seen.Says(EvidenceWeight.Sign, LogLineKind.SuperuserParametersFailed),
    ];
}
