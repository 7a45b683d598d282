using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Aws.Sandbox.Scenarios.Network;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Network;

/// <summary>The function's group was made anew with another id; the rule still names the old one.</summary>
internal sealed class SqlServerStaleGroup : FailingWorld
{
    public override string Name => "sqlserver-stale-group";

    public override string Summary => "The database admits a security group that no longer exists.";

    public override string Row => "N6";

    public override ImmutableArray<string> Also => ["N3", "N7"];

    public override string WhyAlso => "The function is not admitted in all three; that a rule names a group which is gone is what makes it N6.";

    public override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override void Plant(SandboxRegion region)
    {
        Planting.RemoveRule(region, ArticleNetwork.DatabaseGroup, egress: false, EngineTraits.SqlServer.DefaultPort, ArticleNetwork.FunctionGroup);
        Planting.AddRule(region, ArticleNetwork.DatabaseGroup, GroupPlanting.Tcp(false, EngineTraits.SqlServer.DefaultPort, GroupPlanting.Of("sg-0b7d3e9f1a5c24680")));
    }
}
