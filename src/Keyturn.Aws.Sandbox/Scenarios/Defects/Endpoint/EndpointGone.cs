using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Endpoint;

/// <summary>Somebody deleted the endpoint; its security group is still there.</summary>
internal sealed class EndpointGone : Defect
{
    public override string Name => "endpoint-web-gone";

    public override string Summary => "There is no endpoint of Secrets Manager, and no other way to it.";

    public override ChecklistLine Line => ChecklistLine.EndpointAccess;

    public override DefectConsumer Consumer => DefectConsumer.WebServer;

    public override void Plant(SandboxRegion region)
    {
        var endpoint = Planting.Endpoint(region);
        endpoint.InterfaceIds.ForEach(id => region.Network.Interfaces.Remove(id));
        region.Network.Endpoints.Remove(endpoint.Id);
    }

    public override bool Blocks(SandboxRegion region, DefectConsumer consumer)
    {
        var now = ConsumerNow.Of(region, consumer);
        return !Routes.LeadToEndpoint(region, now);
    }
}
