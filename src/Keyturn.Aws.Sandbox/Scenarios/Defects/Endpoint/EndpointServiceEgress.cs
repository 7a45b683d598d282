using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.Scenarios.Defects.World;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Endpoint;

/// <summary>The tasks of the reports are let out to the database only; what ECS fills in for them goes the same way.</summary>
internal sealed class EndpointServiceEgress : Defect
{
    public override string Name => "endpoint-service-egress";

    public override string Summary => "The group of the ECS service lets no HTTPS out to the endpoint.";

    public override ChecklistLine Line => ChecklistLine.EndpointAccess;

    public override DefectConsumer Consumer => DefectConsumer.ContainerService;

    public override void Plant(SandboxRegion region) => Planting.RemoveRule(region, HealthyNetwork.ServiceGroup, egress: true, HealthyNetwork.Https, ArticleNetwork.EndpointGroup);

    public override bool Blocks(SandboxRegion region, DefectConsumer consumer) => !GroupRules.LetOut(region, Target.SecretsManager(region), ConsumerNow.Of(region, consumer));
}
