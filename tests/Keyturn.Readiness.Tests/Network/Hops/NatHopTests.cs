using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Network.Hops;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Hops;

public sealed class NatHopTests
{
    private static readonly Subnet Here = Places.Subnet("subnet-app-a", "10.0.1.0/24", "a");
    private static readonly Peer Client = Peer.Of(new FlowEnd("eni-app", Here, ["sg-app"], AddressSet.Of(Cidr.Parse("10.0.1.10/32")), Spread.Each), IpFamily.V4);
    private static readonly EstateChange Better = new EnablePrivateDns("vpce-sm");

    /// <summary>Only one that is available, public, of IPv4, and serves the zone forwards; in this order it is told.</summary>
    [Theory]
    [InlineData("failed", true, IpFamily.V6, "NatNotAvailable nat-a | failed")]
    [InlineData("available", true, IpFamily.V6, "NatIsPrivate nat-a")]
    [InlineData("available", false, IpFamily.V6, "NatFamily nat-a")]
    public void Request_ToAGatewayThatDoesNotForward_IsBlockedWithWhatIsBetter(string state, bool isPrivate, IpFamily family, string said)
    {
        var (trail, nat) = Request(Places.Nat().Put(new NatGateway("nat-a", "vpc-a", "subnet-public") { State = state, Private = isPrivate }), "nat-a", family);

        HopWords.Of(trail).ShouldBe([$"Request Gateway nat-a Block {said}, private DNS of vpce-sm"]);
        (nat?.Id).ShouldBe("nat-a");
    }

    [Theory]
    [InlineData("a c", "Pass NatPasses nat-a")]
    [InlineData("c", "Block NatZone nat-a | a, private DNS of vpce-sm")]
    [InlineData("", "Block NatZone nat-a | a, private DNS of vpce-sm")]
    public void Request_ToARegionalGateway_IsForTheZonesItServes(string zones, string said) => HopWords.Of(
        Request(Places.Nat().Put(new NatGateway("nat-a", "vpc-a", null) { Zones = [.. zones.Split(' ', StringSplitOptions.RemoveEmptyEntries)] }), "nat-a").Trail).ShouldBe([$"Request Gateway nat-a {said}"]);

    [Fact]
    public void Request_ToAZonalGatewayOfAnotherZone_Passes() =>
        HopWords.Of(Request(Places.Nat().Put(Places.Subnet("subnet-public", "10.0.0.0/24", "c")), "nat-a").Trail)[0].ShouldBe("Request Gateway nat-a Pass NatPasses nat-a");

    [Fact]
    public void Request_ToAGatewayThatWasNotRead_IsNotKnown()
    {
        var (trail, nat) = Request(Places.Nat(), "nat-gone");

        HopWords.Of(trail).ShouldBe(["Request Gateway nat-gone Unknown NotReadable nat-gone | ec2:DescribeNatGateways"]);
        trail.Missing.ShouldBe([new Missing("ec2:DescribeNatGateways", "nat-gone")]);
        nat.ShouldBeNull();
    }

    [Fact]
    public void Request_ToAGatewayWhoseSubnetWasNotRead_IsNotKnown()
    {
        var trail = Request(Places.Nat().Put(new NatGateway("nat-a", "vpc-a", "subnet-gone")), "nat-a").Trail;

        HopWords.Of(trail).ShouldBe(["Request Gateway nat-a Pass NatPasses nat-a", "Request Gateway subnet-gone Unknown NotReadable subnet-gone | ec2:DescribeSubnets"]);
        trail.Missing.ShouldBe([new Missing("ec2:DescribeSubnets", "subnet-gone")]);
    }

    /// <summary>From the gateway on, by the table of its own subnet; routes of gateway endpoints and of the VPC are not for this.</summary>
    [Theory]
    [InlineData("0.0.0.0/0 igw-a", "Pass RouteTaken rtb-public | 0.0.0.0/0 | igw-a")]
    [InlineData("0.0.0.0/0 !igw-a", "Block RouteBlackhole rtb-public | 0.0.0.0/0 | igw-a, replace rtb-public 0.0.0.0/0 igw-a")]
    [InlineData("0.0.0.0/0 !nat-a", "Block RouteBlackhole rtb-public | 0.0.0.0/0 | nat-a, replace rtb-public 0.0.0.0/0 igw-a")]
    [InlineData("0.0.0.0/0 nat-a", "Block NatHasNoInternet nat-a | subnet-public, replace rtb-public 0.0.0.0/0 igw-a")]
    [InlineData("0.0.0.0/0 eigw-a", "Block NatHasNoInternet nat-a | subnet-public, replace rtb-public 0.0.0.0/0 igw-a")]
    [InlineData("0.0.0.0/0 pcx-1", "Block NatHasNoInternet nat-a | subnet-public, replace rtb-public 0.0.0.0/0 igw-a")]
    [InlineData("52.0.0.0/8 vpce-s3", "Block RouteMissing rtb-public | service, put rtb-public 0.0.0.0/0 igw-a")]
    public void Request_ThroughAGateway_FollowsTheTableOfItsSubnet(string route, string said)
    {
        var estate = Places.Nat().Table("rtb-public", "vpc-a", "subnet-public", "10.0.0.0/16 local", route);

        HopWords.Of(Request(estate, "nat-a").Trail).Where(line => line.Contains("RouteTable", StringComparison.Ordinal)).ShouldBe([$"Request RouteTable rtb-public {said}"]);
    }

    [Fact]
    public void Request_ThroughAGatewayWhoseSubnetLeadsToATransitGateway_IsNotFollowed() =>
        HopWords.Of(Request(Places.Nat().Table("rtb-public", "vpc-a", "subnet-public", "10.0.0.0/16 local", "0.0.0.0/0 tgw-1"), "nat-a").Trail)[^1].ShouldBe("Request Gateway tgw-1 Unknown RouteBeyond rtb-public | 0.0.0.0/0 | tgw-1");

    [Theory]
    [InlineData("subnet-app-a", "acl-public in, acl-public out")]
    [InlineData("subnet-public", "acl-public in")]
    public void Reply_ThroughAGateway_AsksItsAclAgainUnlessTheClientIsInTheSameSubnet(string entering, string acls)
    {
        var index = new NetworkIndex(Places.Nat());
        var trail = new Trail(index, IpFamily.V4, 443, PortRange.LinuxClients);
        NatHop.Reply(trail, index.Estate.NatGateways.Value.ShouldNotBeNull()["nat-a"], index.Subnet(entering).Value.ShouldNotBeNull(), Client, Peer.Service("service", IpFamily.V4));

        string.Join(", ", trail.Hops.Select(hop => $"{hop.Id} {(hop.Egress == true ? "out" : "in")}")).ShouldBe(acls);
        trail.Hops.ShouldAllBe(hop => hop.Phase == Phase.Reply);
        trail.Hops[0].Reason.Arguments[^1].ShouldBe("1024-65535");
    }

    [Fact]
    public void Reply_ThroughARegionalGateway_AsksNothing()
    {
        var trail = new Trail(new NetworkIndex(Places.Nat()), IpFamily.V4, 443, PortRange.LinuxClients);
        NatHop.Reply(trail, new NatGateway("nat-a", "vpc-a", null), Here, Client, Peer.Service("service", IpFamily.V4));

        trail.Hops.ShouldBeEmpty();
    }

    private static (Trail Trail, NatGateway? Nat) Request(NetworkEstate estate, string id, IpFamily family = IpFamily.V4)
    {
        var trail = new Trail(new NetworkIndex(estate), family, 443, PortRange.LinuxClients);
        return (trail, NatHop.Request(trail, id, Here, Client, Peer.Service("service", family), [Better]));
    }
}
