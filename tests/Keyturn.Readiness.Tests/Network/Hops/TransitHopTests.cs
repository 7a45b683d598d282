using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Filters;
using Keyturn.Readiness.Network.Hops;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Hops;

public sealed class TransitHopTests
{
    private static readonly TransitAttachment A = new("tgw-attach-a", "tgw-1", "vpc-a", ["subnet-tgw-a", "subnet-tgw-c"], "tgw-rtb-1");
    private static readonly TransitAttachment B = new("tgw-attach-b", "tgw-1", "vpc-b", ["subnet-tgw-b"], "tgw-rtb-1");

    [Fact]
    public void Cross_OfAnOpenGateway_AsksBothAttachmentSubnetsAndTheTargets() => Cross(Places.Transit()).ShouldBe(
    [
        "Request NetworkAcl acl-tgw Pass AclAllows acl-tgw | inbound | 100 | 1521",
        "Request TransitGateway tgw-rtb-1 Pass TransitPasses tgw-1 | 10.1.0.0/16 | tgw-attach-b",
        "Request NetworkAcl acl-tgw Pass AclAllows acl-tgw | outbound | 100 | 1521",
        "Request NetworkAcl acl-b Pass AclAllows acl-b | inbound | 100 | 1521",
    ]);

    [Theory]
    [InlineData("gateway", "TransitGateway tgw-1 Unknown NotReadable tgw-1 | ec2:DescribeTransitGateways")]
    [InlineData("attachments", "TransitGateway tgw-1 Unknown NotReadable tgw-1 | ec2:DescribeTransitGatewayAttachments")]
    [InlineData("deleting", "TransitGateway tgw-1 Block TransitNotAvailable tgw-1 | deleting")]
    [InlineData("no source", "TransitGateway tgw-1 Block TransitNotAttached tgw-1 | vpc-a")]
    [InlineData("no target", "TransitGateway tgw-1 Block TransitNotAttached tgw-1 | vpc-b")]
    [InlineData("another gateway's", "TransitGateway tgw-1 Block TransitNotAttached tgw-1 | vpc-b")]
    public void Cross_OfAGatewayThatDoesNotJoin_EndsThere(string what, string said) => Cross(what switch
    {
        "gateway" => Places.Transit() with { TransitGateways = Places.Empty<TransitGateway>() },
        "attachments" => Places.Transit() with { TransitAttachments = new(null, null, null) },
        "deleting" => Places.Transit().Put(new TransitGateway("tgw-1") { State = "deleting" }),
        "no source" => Places.Transit().Put(A with { VpcId = "vpc-z" }),
        "no target" => Places.Transit().Put(B with { VpcId = null }),
        _ => Places.Transit().Put(B with { TransitGatewayId = "tgw-2" }),
    }).ShouldBe([$"Request {said}"]);

    [Fact]
    public void Cross_OfTwoAttachmentsThatAreNotAvailable_TellsBoth() => Cross(Places.Transit().Put(A with { State = "modifying" }, B with { State = "failed" })).ShouldBe(
        ["Request TransitGateway tgw-attach-a Block TransitNotAvailable tgw-attach-a | modifying", "Request TransitGateway tgw-attach-b Block TransitNotAvailable tgw-attach-b | failed"]);

    [Fact]
    public void Cross_FromAZoneWithoutAnAttachmentSubnet_OffersTheSubnet() => Cross(Places.Transit().Put(A with { SubnetIds = ["subnet-tgw-c"] }))[0]
        .ShouldBe("Request TransitGateway tgw-attach-a Block TransitZone tgw-attach-a | a, attach tgw-attach-a subnet-app-a");

    [Fact]
    public void Cross_WithAnAttachmentSubnetThatWasNotRead_IsNotKnown()
    {
        Cross(Places.Transit().Put(A with { SubnetIds = ["subnet-gone", "subnet-gone-2"] }))[0].ShouldBe("Request TransitGateway subnet-gone Unknown NotReadable subnet-gone | ec2:DescribeSubnets");
        Cross(Places.Transit().Put(A with { SubnetIds = ["subnet-gone", "subnet-tgw-a"] }))[0].ShouldStartWith("Request NetworkAcl acl-tgw Pass");
        Cross(Places.Transit().Put(B with { SubnetIds = ["subnet-tgw-b", "subnet-gone"] })).ShouldContain("Request TransitGateway subnet-gone Unknown NotReadable subnet-gone | ec2:DescribeSubnets");
    }

    [Fact]
    public void Cross_FromTheAttachmentSubnetItself_AsksNoAclOnEntering() =>
        Cross(Places.Transit().Put(A with { SubnetIds = ["subnet-app-a"] }))[0].ShouldStartWith("Request TransitGateway tgw-rtb-1 Pass");

    [Fact]
    public void Cross_ToTheAttachmentSubnetItself_AsksNoAclOnLeaving() =>
        Cross(Places.Transit().Put(B with { SubnetIds = ["subnet-b"] })).Skip(2).ShouldBe(["Request NetworkAcl acl-b NotEvaluated AclNotEvaluated acl-b | subnet-b"]);

    /// <summary>The gateway stays in the zone it was entered in where it can; else, and in appliance mode, any zone may be taken.</summary>
    [Theory]
    [InlineData("a", false, "subnet-tgw-a")]
    [InlineData("c", false, "subnet-tgw-c")]
    [InlineData("d", false, "subnet-tgw-a subnet-tgw-c")]
    [InlineData("a", true, "subnet-tgw-a subnet-tgw-c")]
    public void Leaving_OfAnAttachment_StaysInTheZone(string zone, bool appliance, string subnets) =>
        string.Join(' ', TransitHop.Leaving(new NetworkIndex(Places.Transit()), A with { ApplianceMode = appliance, SubnetIds = ["subnet-tgw-a", "subnet-gone", "subnet-tgw-c"] }, zone).Select(subnet => subnet.Id)).ShouldBe(subnets);

    [Theory]
    [InlineData(true, true, true, true)]
    [InlineData(false, true, true, false)]
    [InlineData(true, false, true, false)]
    [InlineData(true, true, false, false)]
    public void Reach_OfAGateway_NeedsItAndBothAttachments(bool gateway, bool source, bool target, bool works)
    {
        var index = new NetworkIndex(Places.Transit().Put(new TransitGateway("tgw-1") { GroupReferences = gateway }, A with { GroupReferences = source }, B with { GroupReferences = target }));

        TransitHop.Reach(index, "tgw-1", index.Subnet("subnet-app-a").Value.ShouldNotBeNull(), index.Subnet("subnet-b").Value.ShouldNotBeNull()).ShouldBe(works ? ReferenceReach.Works : ReferenceReach.Unsupported);
        TransitHop.Reach(index, "tgw-2", index.Subnet("subnet-app-a").Value.ShouldNotBeNull(), index.Subnet("subnet-b").Value.ShouldNotBeNull()).ShouldBe(ReferenceReach.Unsupported);
    }

    [Theory]
    [InlineData("10.1.0.0/16 tgw-attach-b", "Pass TransitPasses tgw-1 | 10.1.0.0/16 | tgw-attach-b")]
    [InlineData("10.0.0.0/8 tgw-attach-fw", "Unknown TransitElsewhere tgw-rtb-1 | 10.0.0.0/8 | tgw-attach-fw")]
    [InlineData("10.1.0.0/16 !", "Block TransitBlackhole tgw-rtb-1 | 10.1.0.0/16, put tgw-rtb-1 10.1.1.0/24 tgw-attach-b")]
    [InlineData("10.9.0.0/16 tgw-attach-b", "Block TransitNoRoute tgw-rtb-1 | subnet-b, put tgw-rtb-1 10.1.1.0/24 tgw-attach-b")]
    public void Cross_ByTheTableOfTheSource_FollowsTheRoute(string route, string said)
    {
        var words = route.Split(' ');

        Cross(Places.Transit().Put(new TransitRouteTable("tgw-rtb-1", "tgw-1", [new(Cidr.Parse(words[0]), words[1].TrimStart('!')) { Blackhole = words[1] == "!" }])))[1].ShouldBe($"Request TransitGateway tgw-rtb-1 {said}");
    }

    [Fact]
    public void Cross_WithoutAnAssociation_OffersTheTablesOfThatGateway() => Cross(Places.Transit()
            .Put(A with { RouteTableId = null }, new TransitRouteTable("tgw-rtb-0", "tgw-1", []), new TransitRouteTable("tgw-rtb-2", "tgw-2", [])))[1]
        .ShouldBe("Request TransitGateway tgw-attach-a Block TransitNotAssociated tgw-attach-a, associate tgw-attach-a tgw-rtb-0, associate tgw-attach-a tgw-rtb-1");

    [Fact]
    public void Cross_ByATableThatWasNotRead_IsNotKnown()
    {
        var (lines, missing) = CrossWithMissing(Places.Transit() with { TransitRouteTables = new(null, null, null) });

        lines[1].ShouldBe("Request TransitGateway tgw-rtb-1 Unknown TransitRoutesUnknown tgw-rtb-1");
        missing.ShouldBe([new Missing("ec2:SearchTransitGatewayRoutes", "tgw-rtb-1")]);
        CrossWithMissing(Places.Transit().Put(A with { RouteTableId = null }) with { TransitRouteTables = new(null, null, null) }).Lines[1].ShouldBe("Request TransitGateway tgw-attach-a Block TransitNotAssociated tgw-attach-a");
    }

    private static string[] Cross(NetworkEstate estate) => CrossWithMissing(estate).Lines;

    private static (string[] Lines, HashSet<Missing> Missing) CrossWithMissing(NetworkEstate estate)
    {
        var trail = new Trail(new NetworkIndex(estate), IpFamily.V4, 1521, PortRange.LinuxClients);
        var from = new FlowEnd("eni-app", Places.Subnet("subnet-app-a", "10.0.1.0/24", "a"), ["sg-app"], AddressSet.Of(Cidr.Parse("10.0.1.10/32")), Spread.Each);
        var to = new FlowEnd("subnet-b", Places.Subnet("subnet-b", "10.1.1.0/24", "a", "vpc-b"), ["sg-db-b"], AddressSet.Of(Cidr.Parse("10.1.1.0/24")), Spread.OneOf);
        TransitHop.Cross(trail, Phase.Request, "tgw-1", from, to, Peer.Of(from, IpFamily.V4), Peer.Of(to, IpFamily.V4));
        return (HopWords.Of(trail), trail.Missing);
    }
}
