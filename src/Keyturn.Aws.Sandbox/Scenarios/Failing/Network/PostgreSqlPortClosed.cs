using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Network;

/// <summary>The function's own group no longer lets PostgreSQL out: packets are dropped, each try waits five seconds.</summary>
internal sealed class PostgreSqlPortClosed : FailingWorld
{
    public override string Name => "postgres-function-egress";

    public override string Summary => "The rotation function's security group does not let it out to the database's port.";

    public override string Row => "N3";

    public override ImmutableArray<string> Also => ["N2"];

    public override string WhyAlso => "createSecret succeeds and setSecret stays silent until the timeout, which is what both rows describe.";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingState State => FailingState.FailedBeforeSet;

    public override void Plant(SandboxRegion region) => Planting.RemoveRule(region, ArticleNetwork.FunctionGroup, egress: true, EngineTraits.PostgreSql.DefaultPort, ArticleNetwork.DatabaseGroup);
}
