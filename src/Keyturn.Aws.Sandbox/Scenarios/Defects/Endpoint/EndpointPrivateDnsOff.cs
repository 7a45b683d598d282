using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Endpoint;

/// <summary>The endpoint is there and nobody is led to it: without private DNS the name of Secrets Manager means public addresses, and nothing leads there.</summary>
internal sealed class EndpointPrivateDnsOff : Defect
{
    public override string Name => "endpoint-injection-dns";

    public override string Summary => "Private DNS of the endpoint is off, and there is no other way to Secrets Manager.";

    public override ChecklistLine Line => ChecklistLine.EndpointAccess;

    public override DefectConsumer Consumer => DefectConsumer.ContainerSecrets;

    public override void Plant(SandboxRegion region) => Planting.Endpoint(region).PrivateDns = false;

    public override bool Blocks(SandboxRegion region, DefectConsumer consumer) => Target.Endpoint(region) is not { PrivateDns: true } && !Routes.LeadOut(region, ConsumerNow.Of(region, consumer));
}
