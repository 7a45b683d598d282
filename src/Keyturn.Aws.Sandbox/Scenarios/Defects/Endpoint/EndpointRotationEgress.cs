using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.Scenarios.Defects.World;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Endpoint;

/// <summary>The endpoint admits the rotation function, whose own group does not let it out.</summary>
internal sealed class EndpointRotationEgress : Defect
{
    public override string Name => "endpoint-rotation-egress";

    public override string Summary => "The rotation function's group lets no HTTPS out to the endpoint.";

    public override ChecklistLine Line => ChecklistLine.EndpointAccess;

    public override DefectConsumer Consumer => DefectConsumer.RotationFunction;

    public override void Plant(SandboxRegion region) => Planting.RemoveRule(region, ArticleNetwork.FunctionGroup, egress: true, HealthyNetwork.Https, ArticleNetwork.EndpointGroup);

    public override bool Blocks(SandboxRegion region, DefectConsumer consumer) => !GroupRules.LetOut(region, Target.SecretsManager(region), ConsumerNow.Of(region, consumer));
}
