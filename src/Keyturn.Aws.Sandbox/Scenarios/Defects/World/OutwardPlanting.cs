using Keyturn.Aws.Sandbox.Scenarios.Network;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.World;

/// <summary>A way out for the small world: a public subnet with a NAT gateway, to which the application subnets are led.</summary>
internal static class OutwardPlanting
{
    private const string Everywhere = "0.0.0.0/0";

    public static void Plant(SandboxRegion region)
    {
        var (network, subnet) = (region.Network, ArticleNetwork.PublicSubnets[0]);
        network.Subnets.Add(new SubnetRecord { Id = subnet.Id, VpcId = ArticleNetwork.VpcId, Zone = subnet.Zone, CidrBlock = subnet.Cidr }).Tags["Name"] = "public";
        network.NetworkAcls.All.Single(acl => acl.IsDefault).SubnetIds.Add(subnet.Id);
        var gateway = network.InternetGateways.Add(new InternetGatewayRecord { Id = NetworkId.Of("igw", ArticleNetwork.VpcId), VpcId = ArticleNetwork.VpcId });
        var nat = RoutePlanting.Nat(region, ArticleNetwork.VpcId, subnet, 0);
        network.RouteTables.Add(new RouteTableRecord
        {
            Id = NetworkId.Of("rtb", "public"), VpcId = ArticleNetwork.VpcId,
            Routes = [new(ArticleNetwork.VpcCidr, "gatewayId", "local") { Origin = "CreateRouteTable" }, new(Everywhere, "gatewayId", gateway.Id)],
            Associations = [new(NetworkId.Of("rtbassoc", subnet.Id), subnet.Id)],
        }).Tags["Name"] = "public";
        network.RouteTables.Find(HealthyNetwork.ApplicationTable)!.Routes.Add(new(Everywhere, "natGatewayId", nat.Id));
    }
}
