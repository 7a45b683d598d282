using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.Scenarios.Defects.World;
using Keyturn.Aws.Sandbox.Scenarios.Network;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Endpoint;

/// <summary>Instead of an endpoint there is a NAT gateway, and the table of the compute subnets has no route to it.</summary>
internal sealed class RouteToNatMissing : Defect
{
    public override string Name => "endpoint-web-route";

    public override string Summary => "The compute subnets have no route to the NAT gateway, which is the only way to Secrets Manager.";

    public override ChecklistLine Line => ChecklistLine.EndpointAccess;

    public override DefectConsumer Consumer => DefectConsumer.WebServer;

    public override void Plant(SandboxRegion region)
    {
        new EndpointGone().Plant(region);
        OutwardPlanting.Plant(region);
        foreach (var group in HealthyNetwork.ClientGroups) Planting.AddRule(region, group, GroupPlanting.Tcp(true, HealthyNetwork.Https, new(GroupPeerKind.Ipv4, "0.0.0.0/0")));
    }

    public override bool Blocks(SandboxRegion region, DefectConsumer consumer)
    {
        var now = ConsumerNow.Of(region, consumer);
        return !Routes.LeadOut(region, now) && !Routes.LeadToEndpoint(region, now);
    }
}
