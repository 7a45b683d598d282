using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.Scenarios.Defects.World;
using Keyturn.Aws.Sandbox.Scenarios.Network;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Endpoint;

/// <summary>The endpoint admits the servers by the subnet in which they once were.</summary>
internal sealed class EndpointAdmitsOldSubnet : Defect
{
    public override string Name => "endpoint-web-subnet";

    public override string Summary => "The security group of the endpoint admits HTTPS from a subnet in which the web/AP servers are no longer.";

    public override ChecklistLine Line => ChecklistLine.EndpointAccess;

    public override DefectConsumer Consumer => DefectConsumer.WebServer;

    public override void Plant(SandboxRegion region)
    {
        Planting.RemoveRule(region, ArticleNetwork.EndpointGroup, egress: false, HealthyNetwork.Https, ArticleNetwork.WebGroup);
        Planting.AddRule(region, ArticleNetwork.EndpointGroup, GroupPlanting.Tcp(false, HealthyNetwork.Https, new(GroupPeerKind.Ipv4, "10.20.101.0/24")));
    }

    public override bool Blocks(SandboxRegion region, DefectConsumer consumer) => !GroupRules.Admit(region, Target.SecretsManager(region), ConsumerNow.Of(region, consumer));
}
