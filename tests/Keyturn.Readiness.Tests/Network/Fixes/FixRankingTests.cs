using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Network.Tracing;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Fixes;

public sealed class FixRankingTests
{
    private static readonly ReachabilityCheck Check = ReachabilityTracer.Trace(new(Places.Classic()), Places.AppToDb);
    private static readonly EstateChange Group = new AddGroupRule("sg-db", false, 1521, "sg-app", null);
    private static readonly EstateChange Address = new AddGroupRule("sg-db", false, 1521, null, Cidr.Parse("10.0.1.10/32"));
    private static readonly EstateChange Subnet = new AddGroupRule("sg-db", false, 1521, null, Cidr.Parse("10.0.1.0/24"));
    private static readonly EstateChange Added = new PutRoute("rtb-a", Cidr.AnyV4, RouteTarget.NatGateway, "nat-a", false);
    private static readonly EstateChange Replaced = new PutRoute("rtb-a", Cidr.AnyV4, RouteTarget.NatGateway, "nat-a", true);
    private static readonly EstateChange Private = new EnablePrivateDns("vpce-sm");
    private static readonly EstateChange Endpoint = new CreateEndpoint("vpc-a", Places.Region, "subnet-app-a", "sg-vpce");

    /// <summary>Each fix comes before those behind it, in whatever order they were found.</summary>
    [Fact]
    public void Order_OfAnyTwo_IsChangesThenExposureThenEndpointThenOtherSubnetsThenCostThenUndoing()
    {
        Fix[] ranked =
        [
            Of(9, Private), Of(0, Added), Of(0, Replaced), Of(0, Endpoint), Of(1, Added), Of(1, Replaced), Of(7, Added), Of(9, Group), Of(9, Address), Of(0, Subnet), Of(0, Added, Replaced), Of(0, Private, Group),
        ];
        for (var first = 0; first < ranked.Length - 1; first++)
        {
            for (var second = first + 1; second < ranked.Length; second++)
            {
                FixRanking.Order([ranked[second], ranked[first]])[0].ShouldBeSameAs(ranked[first], $"{first} before {second}");
            }
        }
    }

    [Fact]
    public void Order_OfAFixAndOneThatDoesMore_LeavesTheSecondOut()
    {
        var (less, more, other) = (Of(0, Group), Of(0, Added, Group), Of(0, Added, Private));

        FixRanking.Order([more, other, less]).ShouldBe([less, other]);
    }

    [Fact]
    public void Order_OfNoFix_IsEmpty() => FixRanking.Order([]).ShouldBeEmpty();

    [Fact]
    public void Fix_OfSeveralChanges_AddsExposureAndTakesTheWorstOfTheRest()
    {
        var fix = Of(0, Group, Subnet, Endpoint, Added);

        (fix.Exposure, fix.Costs, fix.Undoing).ShouldBe((256.5, true, Undoing.CutsOff));
        (Of(0, Group, Added).Costs, Of(0, Group, Added).Undoing).ShouldBe((false, Undoing.RemoveAgain));
    }

    [Theory]
    [InlineData(false, Undoing.RemoveAgain)]
    [InlineData(true, Undoing.RestoreFormer)]
    public void Undoing_OfWhatReplaces_WantsTheFormerValueBack(bool replaces, Undoing undoing)
    {
        new PutRoute("rtb-a", Cidr.AnyV4, RouteTarget.NatGateway, "nat-a", replaces).Undoing.ShouldBe(undoing);
        new AssociateRouteTable("subnet-a", "rtb-a", replaces).Undoing.ShouldBe(undoing);
    }

    [Fact]
    public void Undoing_OfEachKindOfChange_IsItsOwn()
    {
        new AddAclEntry("acl", 1, true, PortRange.Of(1), Cidr.AnyV4).Undoing.ShouldBe(Undoing.RemoveAgain);
        new PutTransitRoute("tgw-rtb-1", Cidr.AnyV4, "tgw-attach-a").Undoing.ShouldBe(Undoing.RemoveAgain);
        new AddAttachmentSubnet("tgw-attach-a", "subnet-a").Undoing.ShouldBe(Undoing.RemoveAgain);
        new EnableVpcDns("vpc-a").Undoing.ShouldBe(Undoing.RestoreFormer);
        new PutZoneAlias("Z1", "name", "vpce-sm").Undoing.ShouldBe(Undoing.RestoreFormer);
        new AssociateZone("Z1", "vpc-b", Places.Region).Undoing.ShouldBe(Undoing.CutsOff);
        new AssociateTransitTable("tgw-attach-a", "tgw-rtb-1").Undoing.ShouldBe(Undoing.CutsOff);
        Private.Undoing.ShouldBe(Undoing.CutsOff);
        Endpoint.Undoing.ShouldBe(Undoing.CutsOff);
    }

    /// <summary>The main table is shared by four subnets; one that leads out already touches the consumer's alone.</summary>
    [Fact]
    public void Find_WithATableThatLeadsOutAlready_AssociatesItBeforeItChangesTheSharedOne()
    {
        var estate = Places.Nat().Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local").Table("rtb-nat", "vpc-a", "subnet-other", "10.0.0.0/16 local", "0.0.0.0/0 nat-a");
        var fixes = FixFinder.Find(estate, ReachabilityTracer.Trace(new(estate), Places.AppToApi));

        fixes.Select(fix => (fix.Changes.Single(), fix.OtherSubnets)).Take(2).ShouldBe(
            [(new AssociateRouteTable("subnet-app-a", "rtb-nat", false), 0), ((EstateChange)new PutRoute("rtb-main", Cidr.AnyV4, RouteTarget.NatGateway, "nat-a", false), 3)]);
    }

    [Theory]
    [InlineData("subnet-app-a", "10.0.0.0/16 local", "0.0.0.0/0 nat-a")]
    [InlineData("main", "10.0.0.0/16 local", "0.0.0.0/0 !nat-a")]
    [InlineData("main", "10.0.0.0/16 local", "0.0.0.0/0 igw-a")]
    [InlineData("main", "10.0.0.0/16 local", "10.9.0.0/16 nat-a")]
    [InlineData("main", "10.0.0.0/16 local", "0.0.0.0/0 nat-gone")]
    public void Find_WithATableThatWouldNotDo_ChangesTheOneInUse(string subnets, params string[] others)
    {
        var estate = Places.Nat().Table("rtb-main", "vpc-a", subnets, "10.0.0.0/16 local", "10.8.0.0/16 pcx-1").Table("rtb-nat", "vpc-a", "subnet-other", [.. others, "10.8.0.0/16 pcx-1"]);
        var check = ReachabilityTracer.Trace(new(estate), Places.AppToApi);

        check.Verdict.ShouldBe(Verdict.Blocked);
        FixFinder.Find(estate, check)[0].Changes.ShouldBe([new PutRoute("rtb-main", Cidr.AnyV4, RouteTarget.NatGateway, "nat-a", false)]);
    }

    [Fact]
    public void Find_WithATableThatLacksARouteOfTheOneInUse_DoesNotAssociateIt()
    {
        var estate = Places.Nat().Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "10.8.0.0/16 pcx-1").Table("rtb-nat", "vpc-a", "subnet-other", "10.0.0.0/16 local", "0.0.0.0/0 nat-a");
        FixFinder.Find(estate, ReachabilityTracer.Trace(new(estate), Places.AppToApi)).SelectMany(fix => fix.Changes).ShouldNotContain(change => change is AssociateRouteTable);
    }

    [Fact]
    public void ApplyTo_OfAnAssociation_MovesTheSubnetAlone()
    {
        var estate = new AssociateRouteTable("subnet-app-a", "rtb-nat", true).ApplyTo(Places.Nat()
            .Table("rtb-app", "vpc-a", "subnet-app-a subnet-app-c", "10.0.0.0/16 local").Table("rtb-nat", "vpc-a", "subnet-other", "10.0.0.0/16 local"));
        var tables = estate.RouteTables.Value.ShouldNotBeNull();

        tables["rtb-app"].SubnetIds.ShouldBe(["subnet-app-c"]);
        tables["rtb-nat"].SubnetIds.ShouldBe(["subnet-other", "subnet-app-a"]);
    }

    private static Fix Of(int otherSubnets, params EstateChange[] changes) => new([.. changes], Check, otherSubnets);
}
