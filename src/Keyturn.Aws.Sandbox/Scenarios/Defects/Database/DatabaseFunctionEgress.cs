using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.Scenarios.Defects.World;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Database;

/// <summary>The database admits the function, whose own group does not let it out.</summary>
internal sealed class DatabaseFunctionEgress : Defect
{
    public override string Name => "database-function-egress";

    public override string Summary => "The function's group lets nothing out to the database.";

    public override ChecklistLine Line => ChecklistLine.DatabaseAccess;

    public override DefectConsumer Consumer => DefectConsumer.OtherFunction;

    public override void Plant(SandboxRegion region) => Planting.RemoveRule(region, HealthyNetwork.ApplicationFunctionGroup, egress: true, HealthyNetwork.Oracle, ArticleNetwork.DatabaseGroup);

    public override bool Blocks(SandboxRegion region, DefectConsumer consumer) => !GroupRules.LetOut(region, Target.Database(region), ConsumerNow.Of(region, consumer));
}
