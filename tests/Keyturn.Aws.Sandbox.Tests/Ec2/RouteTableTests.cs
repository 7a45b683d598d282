using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Tests.Ec2;

/// <summary>Route tables, their routes and which subnets use them; the gateways that routes lead to.</summary>
public sealed class RouteTableTests : IAsyncDisposable
{
    private readonly NetworkBench _bench = new();

    [Fact]
    public void DescribeRouteTables_OfComputeSubnets_LeadToTheNatGatewayOfTheirZone()
    {
        foreach (var subnet in ArticleNetwork.ComputeSubnets)
        {
            var nat = Table(subnet.Id).List("routeSet").Single(route => route.Text("destinationCidrBlock") == "0.0.0.0/0").Text("natGatewayId");
            var gateway = _bench.Ec2("DescribeNatGateways", $"NatGatewayId.1={nat}").List("natGatewaySet").ShouldHaveSingleItem();
            (gateway.Text("state"), gateway.Text("connectivityType")).ShouldBe(("available", "public"));
            var place = _bench.Ec2("DescribeSubnets", $"SubnetId.1={gateway.Text("subnetId")}").List("subnetSet")[0];
            place.Text("availabilityZone").ShouldBe(subnet.Zone);
            var internet = Table(place.Text("subnetId")).List("routeSet").Single(route => route.Text("destinationCidrBlock") == "0.0.0.0/0").Text("gatewayId");
            _bench.Ec2("DescribeInternetGateways", $"InternetGatewayId.1={internet}").List("internetGatewaySet")[0].Each("attachmentSet", "vpcId").ShouldBe([ArticleNetwork.VpcId]);
        }
    }

    [Fact]
    public void DescribeNatGateways_RegionalOne_TellsItsZonesAndNoSubnet()
    {
        _bench.Network.NatGateways.Add(new NatGatewayRecord { Id = "nat-0f", VpcId = ArticleNetwork.VpcId, Zones = ["ap-northeast-1a", "ap-northeast-1d"], CreatedAt = _bench.World.World.Now });

        var nat = _bench.Ec2("DescribeNatGateways", "NatGatewayId.1=nat-0f").List("natGatewaySet").ShouldHaveSingleItem();

        (nat.Text("availabilityMode"), nat.ContainsKey("subnetId")).ShouldBe(("regional", false));
        nat.Each("natGatewayAddressSet", "availabilityZone").ShouldBe(["ap-northeast-1a", "ap-northeast-1d"]);
    }

    [Fact]
    public void DescribeRouteTables_OneIsMain_AndKnowsNoSubnet()
    {
        var main = _bench.Ec2("DescribeRouteTables", "Filter.1.Name=association.main&Filter.1.Value.1=true").List("routeTableSet").ShouldHaveSingleItem();

        main.List("associationSet").ShouldHaveSingleItem().ContainsKey("subnetId").ShouldBeFalse();
    }

    [Fact]
    public void Routes_CreatedReplacedAndDeleted_ShowAtOnce()
    {
        _bench.Network.Peerings.Add(Peering());
        var table = Table(ArticleNetwork.DatabaseSubnets[0].Id).Text("routeTableId");
        var nat = _bench.Network.NatGateways.All.First().Id;

        _bench.Ec2("CreateRoute", $"RouteTableId={table}&DestinationCidrBlock=10.99.0.7%2F16&VpcPeeringConnectionId=pcx-0a");
        Target(table, "10.99.0.0/16", "vpcPeeringConnectionId").ShouldBe("pcx-0a");
        _bench.Ec2("ReplaceRoute", $"RouteTableId={table}&DestinationCidrBlock=10.99.0.0%2F16&NatGatewayId={nat}");
        Target(table, "10.99.0.0/16", "natGatewayId").ShouldBe(nat);
        Target(table, "10.99.0.0/16", "vpcPeeringConnectionId").ShouldBeNull();
        _bench.Ec2("DeleteRoute", $"RouteTableId={table}&DestinationCidrBlock=10.99.0.0%2F16");
        Target(table, "10.99.0.0/16", "natGatewayId").ShouldBeNull();
    }

    [Fact]
    public void CreateRoute_ForIpv6_StandsInAMemberOfItsOwn()
    {
        _bench.Network.EgressOnlyGateways.Add(new InternetGatewayRecord { Id = "eigw-0a", VpcId = ArticleNetwork.VpcId });
        var table = Table(ArticleNetwork.ComputeSubnets[0].Id).Text("routeTableId");

        _bench.Ec2("CreateRoute", $"RouteTableId={table}&DestinationIpv6CidrBlock=::%2F0&EgressOnlyInternetGatewayId=eigw-0a");

        _bench.Ec2("DescribeRouteTables", $"RouteTableId.1={table}").List("routeTableSet")[0].List("routeSet")
            .Single(route => (string?)route["destinationIpv6CidrBlock"] == "::/0").Text("egressOnlyInternetGatewayId").ShouldBe("eigw-0a");
        _bench.Ec2("DescribeEgressOnlyInternetGateways").List("egressOnlyInternetGatewaySet").ShouldHaveSingleItem().List("attachmentSet")[0].Text("state").ShouldBe("attached");
    }

    [Theory]
    [InlineData("CreateRoute", "DestinationCidrBlock=10.20.0.0%2F16&GatewayId=local", "RouteAlreadyExists")]
    [InlineData("CreateRoute", "DestinationCidrBlock=10.1.0.0%2F16&NatGatewayId=nat-0", "InvalidNatGatewayID.NotFound")]
    [InlineData("CreateRoute", "DestinationCidrBlock=10.1.0.0%2F16", "MissingParameter")]
    [InlineData("CreateRoute", "GatewayId=local", "MissingParameter")]
    [InlineData("CreateRoute", "DestinationCidrBlock=10.1.0.0&GatewayId=local", "InvalidParameterValue")]
    [InlineData("ReplaceRoute", "DestinationCidrBlock=10.1.0.0%2F16&GatewayId=local", "InvalidParameterValue")]
    [InlineData("DeleteRoute", "DestinationCidrBlock=10.1.0.0%2F16", "InvalidRoute.NotFound")]
    [InlineData("DeleteRoute", "DestinationCidrBlock=10.20.0.0%2F16", "InvalidParameterValue")]
    public void Routes_AskedWrongly_AreRefused(string action, string form, string code)
    {
        var table = Table(ArticleNetwork.DatabaseSubnets[0].Id).Text("routeTableId");

        NetworkBench.Refusal(() => _bench.Ec2(action, $"RouteTableId={table}&{form}")).Code.ShouldBe(code);
    }

    [Fact]
    public void Associations_ReplacedAndTakenAway_MoveTheSubnet()
    {
        var subnet = ArticleNetwork.DatabaseSubnets[0].Id;
        var (former, next) = (Table(subnet), Table(ArticleNetwork.ComputeSubnets[0].Id).Text("routeTableId"));
        var association = former.List("associationSet").Single(one => (string?)one["subnetId"] == subnet).Text("routeTableAssociationId");

        var replaced = _bench.Ec2("ReplaceRouteTableAssociation", $"AssociationId={association}&RouteTableId={next}").Text("newAssociationId");
        Table(subnet).Text("routeTableId").ShouldBe(next);
        NetworkBench.Refusal(() => _bench.Ec2("AssociateRouteTable", $"SubnetId={subnet}&RouteTableId={next}")).Code.ShouldBe("Resource.AlreadyAssociated");
        NetworkBench.Refusal(() => _bench.Ec2("DisassociateRouteTable", $"AssociationId={association}")).Code.ShouldBe("InvalidAssociationID.NotFound");
        _bench.Ec2("DisassociateRouteTable", $"AssociationId={replaced}");
        _bench.Ec2("AssociateRouteTable", $"SubnetId={subnet}&RouteTableId={former.Text("routeTableId")}");
        Table(subnet).Text("routeTableId").ShouldBe(former.Text("routeTableId"));
    }

    [Fact]
    public void DisassociateRouteTable_OfTheMainOne_IsRefused()
    {
        var main = _bench.Ec2("DescribeRouteTables", "Filter.1.Name=association.main&Filter.1.Value.1=true").List("routeTableSet")[0].List("associationSet")[0].Text("routeTableAssociationId");

        NetworkBench.Refusal(() => _bench.Ec2("DisassociateRouteTable", $"AssociationId={main}")).Code.ShouldBe("InvalidParameterValue");
    }

    [Fact]
    public void DescribeVpcPeeringConnections_TellsBothSides()
    {
        _bench.Network.Peerings.Add(Peering());

        var peering = _bench.Ec2("DescribeVpcPeeringConnections", $"Filter.1.Name=requester-vpc-info.vpc-id&Filter.1.Value.1={ArticleNetwork.VpcId}").List("vpcPeeringConnectionSet").ShouldHaveSingleItem();

        peering["status"].Text("code").ShouldBe("active");
        peering["accepterVpcInfo"].Each("cidrBlockSet", "cidrBlock").ShouldBe(["10.99.0.0/16", "10.98.0.0/16"]);
        peering.Part("accepterVpcInfo").Part("peeringOptions").Text("allowDnsResolutionFromRemoteVpc").ShouldBe("true");
        peering["requesterVpcInfo"].Text("region").ShouldBe("ap-northeast-1");
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private static PeeringRecord Peering() => new()
    {
        Id = "pcx-0a",
        Requester = new(ArticleNetwork.VpcId, ArticleNetwork.AccountId, ArticleNetwork.Region, [ArticleNetwork.VpcCidr], DnsResolution: false),
        Accepter = new("vpc-0b", "444455556666", ArticleNetwork.Region, ["10.99.0.0/16", "10.98.0.0/16"], DnsResolution: true),
    };

    private JsonObject Table(string subnetId) =>
        _bench.Ec2("DescribeRouteTables", $"Filter.1.Name=association.subnet-id&Filter.1.Value.1={subnetId}").List("routeTableSet").ShouldHaveSingleItem();

    private string? Target(string table, string destination, string member) =>
        (string?)_bench.Ec2("DescribeRouteTables", $"RouteTableId.1={table}").List("routeTableSet")[0].List("routeSet").SingleOrDefault(route => (string?)route["destinationCidrBlock"] == destination)?[member];
}
