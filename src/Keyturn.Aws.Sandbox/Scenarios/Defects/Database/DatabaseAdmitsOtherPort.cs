using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.Scenarios.Defects.World;
using Keyturn.Aws.Sandbox.Scenarios.Network;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Database;

/// <summary>The group of the database admits the rotation function one port too high.</summary>
internal sealed class DatabaseAdmitsOtherPort : Defect
{
    public override string Name => "database-rotation-port";

    public override string Summary => "The security group of the database admits the rotation function on port 1522; the database listens on 1521.";

    public override ChecklistLine Line => ChecklistLine.DatabaseAccess;

    public override DefectConsumer Consumer => DefectConsumer.RotationFunction;

    public override void Plant(SandboxRegion region)
    {
        Planting.RemoveRule(region, ArticleNetwork.DatabaseGroup, egress: false, HealthyNetwork.Oracle, ArticleNetwork.FunctionGroup);
        Planting.AddRule(region, ArticleNetwork.DatabaseGroup, GroupPlanting.Tcp(false, HealthyNetwork.Oracle + 1, GroupPlanting.Of(ArticleNetwork.FunctionGroup)));
    }

    public override bool Blocks(SandboxRegion region, DefectConsumer consumer) => !GroupRules.Admit(region, Target.Database(region), ConsumerNow.Of(region, consumer));
}
