using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.State;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Reading;

/// <summary>A rule of the organization gave every role a boundary that was made for applications, which only read.</summary>
internal sealed class OracleOutsideBoundary : FailingWorld
{
    public override string Name => "oracle-outside-boundary";

    public override string Summary => "The rotation role got a permissions boundary that leaves no room for PutSecretValue.";

    public override string Row => "R3";

    public override ImmutableArray<string> Also => ["K1"];

    public override string WhyAlso => "K1 is the same refusal for the function's role; the end of the text says that the boundary decided.";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region) => region.Account.Identities.Roles[Function(region).Name].PermissionsBoundary = region.Account.Identities.AddPolicy(
        $"arn:aws:iam::{region.Account.Id}:policy/workload-boundary",
        Document(Allow("Most", ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret", "secretsmanager:GetRandomPassword", "kms:*", "logs:*", "ec2:*"], "*")), region.World.Now).Arn;
}
