using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.Scenarios.Defects.World;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Database;

/// <summary>The group of the database admits the functions and not the servers.</summary>
internal sealed class DatabaseGroupLacksServers : Defect
{
    public override string Name => "database-web-group";

    public override string Summary => "The security group of the database does not admit port 1521 from the web/AP servers' group.";

    public override ChecklistLine Line => ChecklistLine.DatabaseAccess;

    public override DefectConsumer Consumer => DefectConsumer.WebServer;

    public override void Plant(SandboxRegion region) => Planting.RemoveRule(region, ArticleNetwork.DatabaseGroup, egress: false, HealthyNetwork.Oracle, ArticleNetwork.WebGroup);

    public override bool Blocks(SandboxRegion region, DefectConsumer consumer) => !GroupRules.Admit(region, Target.Database(region), ConsumerNow.Of(region, consumer));
}
