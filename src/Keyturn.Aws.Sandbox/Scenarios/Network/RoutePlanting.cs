using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Scenarios.Network;

/// <summary>Gateways and route tables: compute subnets leave through the NAT gateway of their zone, database subnets do not leave.</summary>
internal static class RoutePlanting
{
    private const string Everywhere = "0.0.0.0/0";

    public static void Plant(SandboxRegion region, NetworkPlan plan)
    {
        var network = region.Network;
        var gateway = network.InternetGateways.Add(new InternetGatewayRecord { Id = NetworkId.Of("igw", plan.VpcId), VpcId = plan.VpcId });
        Table(network, plan, "main").Associations.Add(new(NetworkId.Of("rtbassoc", plan.VpcId), null));
        var outside = Table(network, plan, "public", new RouteRecord(Everywhere, "gatewayId", gateway.Id));
        var databases = Table(network, plan, "database");
        for (var index = 0; index < plan.Public.Length; index++)
        {
            var nat = Nat(region, plan.VpcId, plan.Public[index], index);
            Associate(outside, plan.Public[index]);
            Associate(databases, plan.Databases[index]);
            Associate(Table(network, plan, $"compute-{plan.Compute[index].Zone}", new RouteRecord(Everywhere, "natGatewayId", nat.Id)), plan.Compute[index]);
        }
    }

    private static RouteTableRecord Table(NetworkStore network, NetworkPlan plan, string name, params RouteRecord[] routes)
    {
        var table = network.RouteTables.Add(new RouteTableRecord
        {
            Id = NetworkId.Of("rtb", plan.VpcId + name), VpcId = plan.VpcId, Routes = [new(plan.Cidr, "gatewayId", "local") { Origin = "CreateRouteTable" }, .. routes],
        });
        table.Tags["Name"] = name;
        return table;
    }

    private static void Associate(RouteTableRecord table, SubnetFact subnet) => table.Associations.Add(new(NetworkId.Of("rtbassoc", subnet.Id), subnet.Id));

    /// <summary>Adds a NAT gateway with its interface at the tenth address of a public subnet.</summary>
    public static NatGatewayRecord Nat(SandboxRegion region, string vpcId, SubnetFact subnet, int index)
    {
        var id = NetworkId.Of("nat", subnet.Id);
        var address = $"203.0.113.{10 + index}";
        var face = new NetworkInterfaceRecord
        {
            Id = NetworkId.Of("eni", id), VpcId = vpcId, SubnetId = subnet.Id, Zone = subnet.Zone, PrivateAddress = CidrText.Address(subnet.Cidr, 10), PublicAddress = address,
            Description = $"Interface for NAT Gateway {id}", InterfaceType = "nat_gateway", RequesterId = "amazon-nat",
        };
        region.Network.Interfaces.Add(face);
        return region.Network.NatGateways.Add(new NatGatewayRecord
        {
            Id = id, VpcId = vpcId, SubnetId = subnet.Id, InterfaceId = face.Id, PrivateAddress = face.PrivateAddress, PublicAddress = address,
            CreatedAt = region.World.Now.AddDays(-700),
        });
    }
}
