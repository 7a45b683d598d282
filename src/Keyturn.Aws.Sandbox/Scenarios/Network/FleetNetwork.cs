using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Scenarios.Network;

/// <summary>The network of a large estate in a VPC of its own: for a thousand servers five hundred groups and two hundred databases, every twentieth in a cluster.</summary>
internal static class FleetNetwork
{
    private const string VpcId = "vpc-0f1ee7c0d4a59b268";
    private const string Cidr = "10.60.0.0/16";
    private const string SubnetGroup = "fleet-databases";
    private const int DatabasesPerGroupOfServers = 3;

    private static readonly SubnetFact[] Servers = Subnets("server", 0);
    private static readonly SubnetFact[] Databases = Subnets("database", 128);

    /// <param name="region">The Region.</param>
    /// <param name="servers">Instances; groups are half as many, databases a fifth.</param>
    public static void Plant(SandboxRegion region, int servers)
    {
        if (servers <= 0) return;
        var network = region.Network;
        var (databases, clients) = (Math.Max(1, servers / 5), Math.Max(1, servers / 2 - Math.Max(1, servers / 5) - 1));
        network.DhcpOptions.Add(new DhcpOptionsRecord { Id = NetworkId.Of("dopt", VpcId) }).Options["domain-name-servers"] = ["AmazonProvidedDNS"];
        network.Vpcs.Add(new VpcRecord { Id = VpcId, CidrBlocks = [Cidr], DhcpOptionsId = NetworkId.Of("dopt", VpcId) }).Tags["Name"] = "fleet";
        network.Subnets.AddRange(Servers.Concat(Databases).Select(subnet => new SubnetRecord { Id = subnet.Id, VpcId = VpcId, Zone = subnet.Zone, CidrBlock = subnet.Cidr }));
        network.RouteTables.Add(new RouteTableRecord { Id = NetworkId.Of("rtb", VpcId), VpcId = VpcId, Routes = [new(Cidr, "gatewayId", "local")], Associations = [new(NetworkId.Of("rtbassoc", VpcId), null)] });
        network.NetworkAcls.Add(new NetworkAclRecord
        {
            Id = NetworkId.Of("acl", VpcId), VpcId = VpcId, IsDefault = true, SubnetIds = [.. Servers.Concat(Databases).Select(subnet => subnet.Id)],
            Entries = [new(100, false, true, "-1", "0.0.0.0/0"), new(100, true, true, "-1", "0.0.0.0/0")],
        });
        network.DbSubnetGroups.Add(new DbSubnetGroupRecord { Id = SubnetGroup, VpcId = VpcId, SubnetIds = [.. Databases.Select(subnet => subnet.Id)] });
        network.SecurityGroups.Add(GroupPlanting.Group(VpcId, GroupId("endpoint", 0), "fleet-endpoint", "Interface endpoints", GroupPlanting.Tcp(false, 443, new(GroupPeerKind.Ipv4, Cidr))));
        EndpointPlanting.Add(region, VpcId, NetworkId.Of("vpce", VpcId), GroupId("endpoint", 0), Servers);
        for (var client = 0; client < clients; client++)
            network.SecurityGroups.Add(GroupPlanting.Group(VpcId, GroupId("client", client), $"fleet-client-{client:D3}", "Servers", GroupPlanting.All()));
        for (var number = 0; number < databases; number++) AddDatabase(region, number, clients);
        for (var number = 0; number < servers; number++)
        {
            var subnet = Servers[number % Servers.Length];
            ServerPlanting.Add(
                region, VpcId, subnet, NetworkId.Of("i", $"fleet{number}"), CidrText.Address(subnet.Cidr, 100 + number / Servers.Length), [GroupId("client", number % clients)],
                $"arn:aws:iam::{region.Account.Id}:role/consumer-{number:D4}").Tags["Name"] = $"fleet-{number:D4}";
        }
    }

    private static void AddDatabase(SandboxRegion region, int number, int clients)
    {
        var traits = EngineTraits.Of(Enum.GetValues<DatabaseEngine>()[number % 4]);
        var cluster = number % 10 == 9 && traits.Engine == DatabaseEngine.PostgreSql ? $"fleet-cluster-{number:D3}" : null;
        var (engine, version) = cluster is null ? DatabasePlanting.EngineOf(traits.Engine) : ("aurora-postgresql", "16.6");
        var (id, group, subnet) = ($"fleet-{traits.SecretEngine}-{number:D3}", GroupId("database", number), Databases[number % Databases.Length]);
        var admitted = Enumerable.Range(0, DatabasesPerGroupOfServers).Select(step => (number + step) % clients).Distinct();
        region.Network.SecurityGroups.Add(GroupPlanting.Group(
            VpcId, group, $"fleet-database-{number:D3}", "Database", admitted.Select(client => GroupPlanting.Tcp(false, traits.DefaultPort, GroupPlanting.Of(GroupId("client", client))))));
        NetworkPlanting.Face(region.Network, subnet, VpcId, id, group, "RDSNetworkInterface", "interface", "amazon-rds", id);
        region.Network.DbInstances.Add(new DbInstanceRecord
        {
            Id = id, Engine = engine, EngineVersion = version, Address = ArticleNetwork.RdsHost(id, region.Name), Port = traits.DefaultPort, SubnetGroup = SubnetGroup, GroupIds = [group],
            Zone = subnet.Zone, KmsKeyId = ArticleNetwork.KeyArn, ClusterId = cluster, CreatedAt = region.World.Now.AddDays(-400),
        });
        if (cluster is null) return;
        region.Network.DbClusters.Add(new DbClusterRecord
        {
            Id = cluster, Engine = engine, Address = ArticleNetwork.RdsHost($"{cluster}.cluster", region.Name).Replace(".cluster.", ".cluster-", StringComparison.Ordinal), Port = traits.DefaultPort,
            SubnetGroup = SubnetGroup, GroupIds = [group], Members = [id], CreatedAt = region.World.Now.AddDays(-400),
        });
    }

    private static string GroupId(string kind, int number) => NetworkId.Of("sg", $"fleet/{kind}/{number}");

    private static SubnetFact[] Subnets(string what, int third) =>
        [.. "acd".Select((zone, index) => new SubnetFact(NetworkId.Of("subnet", $"fleet/{what}/{zone}"), $"ap-northeast-1{zone}", $"10.60.{third + index * 16}.0/20"))];
}
