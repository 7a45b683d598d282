using System.Text.RegularExpressions;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Tests.Scenarios;

/// <summary>The network of the Article world hangs together: whatever is named is there, and the secrets' databases can be reached.</summary>
public sealed class ArticleNetworkTests : IAsyncDisposable
{
    private readonly TestWorld _world = new(new ArticleScenario());

    private IEnumerable<SandboxRegion> Regions => _world.World.Accounts.SelectMany(account => account.Regions);

    [Fact]
    public void Ids_AreSeventeenHexadecimalDigits_AndNoneIsUsedTwice()
    {
        var ids = Regions.SelectMany(region => Ids(region.Network)).ToList();

        ids.ShouldAllBe(id => Regex.IsMatch(id, "^[a-z-]+-[0-9a-f]{17}$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        ids.ShouldBeUnique();
        ids.Count.ShouldBeGreaterThan(150);
    }

    [Fact]
    public void Databases_ThatServersAnswerFor_AreThereInEveryRegion()
    {
        foreach (var region in Regions)
        {
            foreach (var server in region.Databases.All)
            {
                var database = region.Network.DbInstances.All.Single(one => one.Address == server.Host);
                database.Port.ShouldBe(server.Port, server.Host);
                region.Network.DbSubnetGroups.Find(database.SubnetGroup).ShouldNotBeNull().SubnetIds.Select(id => region.Network.Subnets.Find(id)?.Zone).ShouldContain(database.Zone);
            }
        }

        Regions.Sum(region => region.Network.DbInstances.All.Count).ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Databases_OfTheOrders_AreMultiAz_AndOnlyTheRetiredOneIsStopped()
    {
        var orders = _world.Tokyo.Network.DbInstances.Find("keyturn-orders").ShouldNotBeNull();

        (orders.Zone, orders.SecondaryZone, orders.Engine, orders.PubliclyAccessible).ShouldBe(("ap-northeast-1a", "ap-northeast-1c", "oracle-ee", false));
        _world.Tokyo.Network.DbInstances.All.Where(one => one.Status != "available").Select(one => one.Id).ShouldBe(["keyturn-retired"]);
    }

    [Fact]
    public void Functions_AreInSubnetsAndGroupsOfTheirOwnRegion()
    {
        foreach (var region in Regions)
        {
            foreach (var function in region.Functions.All)
            {
                region.Network.Vpcs.Find(function.VpcId).ShouldNotBeNull(function.Arn);
                function.SubnetIds.ShouldAllBe(id => region.Network.Subnets.Find(id) != null);
                function.SecurityGroupIds.ShouldAllBe(id => region.Network.SecurityGroups.Find(id) != null);
                function.SubnetIds.ShouldAllBe(id => region.Network.Interfaces.All.Any(face => face.SubnetId == id && face.InterfaceType == "lambda" && face.GroupIds.SequenceEqual(function.SecurityGroupIds)));
            }
        }
    }

    [Fact]
    public void Rules_LetServersAndFunctionsReachEveryDatabaseAndTheEndpoint()
    {
        foreach (var network in Regions.Select(region => region.Network))
        {
            var endpoint = network.Endpoints.All.ShouldHaveSingleItem();
            var clients = network.Interfaces.All.Where(face => face.InstanceId is not null || face.InterfaceType == "lambda").ToList();
            clients.Count.ShouldBe(4);
            foreach (var client in clients)
            {
                Admits(network, client.GroupIds, endpoint.GroupIds, 443).ShouldBeTrue(client.Description);
                network.DbInstances.All.ShouldAllBe(database => Admits(network, client.GroupIds, database.GroupIds, database.Port));
            }
        }
    }

    [Fact]
    public void WebServers_CarryTheRoleOfTheirInstanceProfile() =>
        _world.Tokyo.Network.Instances.All.Select(instance => (instance.Id, instance.InstanceProfileArn))
            .ShouldBe(ArticleNetwork.WebServers.Select(server => (server.Id, (string?)"arn:aws:iam::111122223333:instance-profile/orders-web-ap")));

    [Fact]
    public void Addresses_AreWithinTheirSubnetAndGivenOnce()
    {
        foreach (var network in Regions.Select(region => region.Network))
        {
            network.Interfaces.All.Select(face => face.PrivateAddress).ShouldBeUnique();
            network.Interfaces.All.ShouldAllBe(face => System.Net.IPNetwork.Parse(network.Subnets.Find(face.SubnetId)!.CidrBlock).Contains(System.Net.IPAddress.Parse(face.PrivateAddress)));
        }
    }

    [Theory]
    [InlineData(1000, 502, 200)]
    [InlineData(50, 27, 10)]
    public async Task Fleet_GrowsWithItsConsumers(int servers, int groups, int databases)
    {
        await using var fleet = new TestWorld(new FleetScenario(), new SandboxOptions { FleetSecretsPerRegion = 1, FleetConsumers = servers });
        var network = fleet.Tokyo.Network;
        var vpc = network.Vpcs.All.Single(one => one.Tags["Name"] == "fleet").Id;

        network.Instances.All.Count(instance => instance.Tags["Name"].StartsWith("fleet-", StringComparison.Ordinal)).ShouldBe(servers);
        network.SecurityGroups.All.Count(group => group.VpcId == vpc).ShouldBe(groups - 2);
        network.DbInstances.All.Count.ShouldBe(databases);
        network.DbClusters.All.ShouldAllBe(cluster => cluster.Members.All(member => network.DbInstances.Find(member) != null));
        network.Interfaces.All.Select(face => face.PrivateAddress).ShouldBeUnique();
        Ids(network).ShouldBeUnique();
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private static bool Admits(NetworkStore network, List<string> from, List<string> to, int port) =>
        Lets(network, from, egress: true, to, port) && Lets(network, to, egress: false, from, port);

    private static bool Lets(NetworkStore network, List<string> groups, bool egress, List<string> peers, int port) => groups
        .SelectMany(id => network.SecurityGroups.Find(id)!.Rules)
        .Any(rule => rule.Content.Egress == egress
            && (rule.Content.Protocol == "-1" || (rule.Content.Protocol == "tcp" && rule.Content.FromPort <= port && port <= rule.Content.ToPort))
            && (peers.Contains(rule.Content.Peer.Value) || rule.Content.Peer.Value == "0.0.0.0/0"));

    private static IEnumerable<string> Ids(NetworkStore network) =>
    [
        .. network.Vpcs.All.Select(one => one.Id), .. network.DhcpOptions.All.Select(one => one.Id), .. network.Subnets.All.Select(one => one.Id), .. network.RouteTables.All.Select(one => one.Id),
        .. network.NetworkAcls.All.Select(one => one.Id), .. network.SecurityGroups.All.Select(one => one.Id), .. network.SecurityGroups.All.SelectMany(one => one.Rules).Select(rule => rule.Id),
        .. network.Interfaces.All.Select(one => one.Id), .. network.Instances.All.Select(one => one.Id), .. network.Endpoints.All.Select(one => one.Id),
        .. network.NatGateways.All.Select(one => one.Id), .. network.InternetGateways.All.Select(one => one.Id),
    ];
}
