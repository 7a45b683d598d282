using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Scenarios.Network;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.World;

/// <summary>
/// One VPC without a gateway: compute subnets with the web/AP servers, the rotation function and the endpoint, application subnets with the other function
/// and the ECS service, database subnets with Multi-AZ RDS for Oracle. Each kind of consumer has a security group of its own.
/// </summary>
internal static class HealthyNetwork
{
    public const string ApplicationFunctionGroup = "sg-0a93c5e17bd204f61";
    public const string ServiceGroup = "sg-05d8e2b6a71c3f940";
    public const string ApplicationAcl = "acl-0c4e81b7d92a6f305";
    public const string ApplicationTable = "rtb-0e6a92c5d18b7f403";
    public const int Https = 443;
    public const int Oracle = 1521;

    /// <summary>Subnets of the application's function and of the ECS service.</summary>
    public static ImmutableArray<SubnetFact> ApplicationSubnets { get; } =
    [
        new("subnet-0a81a8c2d5e7f9041", "ap-northeast-1a", "10.20.3.0/24"),
        new("subnet-0a81c3b6f1a9e5042", "ap-northeast-1c", "10.20.4.0/24"),
    ];

    /// <summary>Security groups of the consumers.</summary>
    public static ImmutableArray<string> ClientGroups { get; } = [ArticleNetwork.WebGroup, ArticleNetwork.FunctionGroup, ApplicationFunctionGroup, ServiceGroup];

    public static void Plant(SandboxRegion region, SecretPlan secret)
    {
        var (network, plan) = (region.Network, NetworkPlan.Of(region) with { Public = [] });
        VpcPlanting.Plant(region, plan with { Compute = [.. plan.Compute, .. ApplicationSubnets] });
        AclPlanting.Plant(network, plan);
        network.NetworkAcls.Add(new NetworkAclRecord
        {
            Id = ApplicationAcl, VpcId = plan.VpcId, SubnetIds = [.. ApplicationSubnets.Select(subnet => subnet.Id)],
            Entries = [new(100, false, true, "-1", "0.0.0.0/0"), new(100, true, true, "-1", "0.0.0.0/0")],
        }).Tags["Name"] = "application";
        PlantTables(network, plan);
        PlantGroups(network, plan);
        ServerPlanting.Plant(region, plan);
        EndpointPlanting.Plant(region, plan);
        DatabasePlanting.Plant(region, plan, [secret]);
        NamePlanting.Plant(region, plan);
    }

    private static void PlantTables(NetworkStore network, NetworkPlan plan)
    {
        Table(NetworkId.Of("rtb", plan.VpcId), "main").Associations.Add(new(NetworkId.Of("rtbassoc", plan.VpcId), null));
        foreach (var (subnets, name, id) in new[] { (plan.Compute, "compute", NetworkId.Of("rtb", plan.VpcId + "compute")), (ApplicationSubnets, "application", ApplicationTable), (plan.Databases, "database", NetworkId.Of("rtb", plan.VpcId + "database")) })
            Table(id, name).Associations.AddRange(subnets.Select(subnet => new RouteTableAssociationRecord(NetworkId.Of("rtbassoc", subnet.Id), subnet.Id)));

        RouteTableRecord Table(string id, string name)
        {
            var table = network.RouteTables.Add(new RouteTableRecord { Id = id, VpcId = plan.VpcId, Routes = [new(plan.Cidr, "gatewayId", "local") { Origin = "CreateRouteTable" }] });
            table.Tags["Name"] = name;
            return table;
        }
    }

    private static void PlantGroups(NetworkStore network, NetworkPlan plan)
    {
        GroupRuleContent[] ways = [GroupPlanting.Tcp(true, Https, GroupPlanting.Of(plan.EndpointGroup)), GroupPlanting.Tcp(true, Oracle, GroupPlanting.Of(plan.DatabaseGroup))];
        network.SecurityGroups.AddRange(
            GroupPlanting.Group(plan.VpcId, plan.WebGroup, "orders-web-ap", "Web and AP servers", GroupPlanting.All()),
            GroupPlanting.Group(plan.VpcId, plan.FunctionGroup, "keyturn-rotation", "Rotation function", ways),
            GroupPlanting.Group(plan.VpcId, ApplicationFunctionGroup, "orders-settlement", "Function of the settlement", ways),
            GroupPlanting.Group(plan.VpcId, ServiceGroup, "orders-report", "Tasks of the reports", ways),
            GroupPlanting.Group(plan.VpcId, plan.DatabaseGroup, "keyturn-databases", "Databases", [.. ClientGroups.Select(group => GroupPlanting.Tcp(false, Oracle, GroupPlanting.Of(group))), GroupPlanting.All()]),
            GroupPlanting.Group(plan.VpcId, plan.EndpointGroup, "keyturn-endpoints", "Interface endpoints", [.. ClientGroups.Select(group => GroupPlanting.Tcp(false, Https, GroupPlanting.Of(group))), GroupPlanting.All()]));
    }
}
