using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.Scenarios.Defects.World;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Endpoint;

/// <summary>The group of the endpoint admits everybody but the rotation function, whose group came later.</summary>
internal sealed class EndpointGroupLacksRotation : Defect
{
    public override string Name => "endpoint-rotation-group";

    public override string Summary => "The security group of the endpoint does not admit HTTPS from the rotation function's group.";

    public override ChecklistLine Line => ChecklistLine.EndpointAccess;

    public override DefectConsumer Consumer => DefectConsumer.RotationFunction;

    public override void Plant(SandboxRegion region) => Planting.RemoveRule(region, ArticleNetwork.EndpointGroup, egress: false, HealthyNetwork.Https, ArticleNetwork.FunctionGroup);

    public override bool Blocks(SandboxRegion region, DefectConsumer consumer) => !GroupRules.Admit(region, Target.SecretsManager(region), ConsumerNow.Of(region, consumer));
}
