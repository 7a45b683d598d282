using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;
using Keyturn.Aws.Sandbox.Scenarios.Network;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Network;

/// <summary>An internet gateway is of no use to a function: its interfaces have private addresses only.</summary>
internal sealed class PostgreSqlPublicSubnet : FailingWorld
{
    public override string Name => "postgres-public-subnet";

    public override string Summary => "The function was moved to public subnets after the endpoint was removed; there it gets no public address.";

    public override string Row => "N5";

    public override ImmutableArray<string> Also => ["N1"];

    public override string WhyAlso => "N1 is the symptom, no way to Secrets Manager; N5 says which way is missing.";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override HarmTable Harm => base.Harm.With(FailingAction.FinishForward, FailingSafety.NotPossible);

    public override void Plant(SandboxRegion region)
    {
        var subnets = Function(region).SubnetIds;
        subnets.Clear();
        subnets.AddRange(ArticleNetwork.PublicSubnets.Select(subnet => subnet.Id));
        Planting.Endpoint(region).State = "deleted";
        Planting.AddRule(region, ArticleNetwork.FunctionGroup, GroupPlanting.All());
    }
}
