using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Tracing;

public sealed class PublicWalkTests
{
    private const string Create = ", create endpoint vpc-a ap-northeast-1 subnet-app-a sg-vpce";

    [Fact]
    public void Trace_ThroughANatGateway_AsksItsSubnetFourTimes()
    {
        CheckWords.Of(Places.Nat(), Places.AppToApi).ShouldBe("Reachable Nat");
        CheckWords.Hops(Places.Nat(), Places.AppToApi, Phase.Request).ShouldBe(
            "GroupAdmits sg-app out, AclAllows acl-open out, RouteTaken rtb-main, NatPasses nat-a, AclAllows acl-public in, AclAllows acl-public out, RouteTaken rtb-public, InternetGatewayPasses igw-a");
        CheckWords.Hops(Places.Nat(), Places.AppToApi, Phase.Reply).ShouldBe("AclAllows acl-public in, AclAllows acl-public out, AclAllows acl-open in");
    }

    [Fact]
    public void Trace_ThroughANatGatewayOfItsOwnSubnet_AsksTheAclOfTheSubnetOnLeavingOnly()
    {
        var estate = Places.Nat().Interface("eni-app", face => face with { SubnetId = "subnet-public" }).Table("rtb-public", "vpc-a", "subnet-public", "10.0.0.0/16 local", "0.0.0.0/0 igw-a", "52.0.0.0/6 nat-a");

        CheckWords.Trace(estate, Places.AppToApi).Paths.Single(path => path.Via == Via.Nat).Evidence.Where(hop => hop.Component == Component.NetworkAcl && hop.Phase == Phase.Reply).Count().ShouldBe(2);
        CheckWords.Trace(estate, Places.AppToApi).Paths.Single(path => path.Via == Via.Nat).Evidence.Where(hop => hop.Component == Component.NetworkAcl && hop.Phase == Phase.Request).Count().ShouldBe(2);
    }

    [Fact]
    public void Trace_OfTwoWaysForPartsOfTheInternet_IsNotKnownWhenTheyDiffer() =>
        CheckWords.Of(Places.Nat().Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "0.0.0.0/0 nat-a", "52.0.0.0/8 !pcx-1"), Places.AppToApi)
            .ShouldBe("Unknown None, Dns Consumer eni-app Unknown AnswersDiffer 2");

    [Theory]
    [InlineData(true, "vpc-b")]
    [InlineData(false, "pcx-1")]
    public void Trace_ByAPeeringConnection_NamesTheOtherSide(bool read, string other)
    {
        var estate = Places.Nat().Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "0.0.0.0/0 pcx-1");

        CheckWords.Of(read ? estate.Put(new Peering("pcx-1", new("vpc-a", Places.Region, []), new("vpc-b", Places.Region, []))) : estate with { Peerings = new(null, null, null) }, Places.AppToApi)
            .ShouldBe($"Blocked Peering, Request Peering pcx-1 Block PeeringNotTransitive pcx-1 | {Places.Name} | {other}{Create}");
    }

    [Fact]
    public void Trace_ByAnInternetGatewayWithoutAPublicAddress_OffersAnEndpointThenTheNatGateway() =>
        CheckWords.Of(Places.Internet().Interface("eni-app", face => face with { PublicAddress = null }), Places.AppToApi)
            .ShouldBe($"Blocked InternetGateway, Request Gateway igw-a Block NoPublicAddress eni-app | igw-a{Create}, replace rtb-main 0.0.0.0/0 nat-a");

    [Fact]
    public void Trace_WithoutARoute_OffersAnEndpointThenTheNatGateway() =>
        CheckWords.Of(Places.Nat().Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local"), Places.AppToApi)
            .ShouldBe($"Blocked None, Request RouteTable rtb-main Block RouteMissing rtb-main | {Places.Name}{Create}, put rtb-main 0.0.0.0/0 nat-a");

    [Fact]
    public void Trace_WithoutARouteForIPv6_OffersTheEgressOnlyGateway()
    {
        var estate = Places.EgressOnly().Interface("eni-app", face => face with { Addresses = [Address.Parse("2600:1f14::10")] }).Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local");

        CheckWords.Of(estate, Places.AppToApi).ShouldBe($"Blocked None, Request RouteTable rtb-main Block RouteMissing rtb-main | {Places.Name}, create endpoint vpc-a ap-northeast-1 subnet-app-a sg-vpce, put rtb-main ::/0 eigw-a");
    }

    [Fact]
    public void Trace_WithTablesNotRead_StillAsksTheFilters() =>
        CheckWords.Hops(Places.Nat() with { RouteTables = new(null, null, null) }, Places.AppToApi, Phase.Request).ShouldBe("GroupAdmits sg-app out, AclAllows acl-open out, NotReadable subnet-app-a");

    /// <summary>IPv6 addresses are seen as they are at the other side; a public IPv4 one in the place of the private one.</summary>
    [Theory]
    [InlineData("in 1521 2600:1f14::10/128", "Reachable InternetGateway")]
    [InlineData("in 1521 2600:1f14::11/128", "Blocked")]
    [InlineData("in 1521 sg-app", "Blocked")]
    public void Trace_ToAPublicDualStackDatabase_ComesFromTheVeryIPv6Address(string rule, string said)
    {
        var estate = Places.PublicDatabase()
            .Put(new Subnet("subnet-app-a", "vpc-a", "a", [Cidr.Parse("10.0.1.0/24"), Cidr.Parse("2600:1f14::/64")]), new Subnet("subnet-b", "vpc-b", "a", [Cidr.Parse("10.1.1.0/24"), Cidr.Parse("2600:1f15::/64")]))
            .Interface("eni-app", face => face with { Addresses = [Address.Parse("2600:1f14::10")], PublicAddress = null }).Database("orders", db => db with { DualStack = true })
            .Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "::/0 igw-a").Table("rtb-b", "vpc-b", "main", "10.1.0.0/16 local", "::/0 igw-b")
            .Acl("acl-b", "subnet-b", "100 in allow * ::/0", "100 out allow * ::/0").Group("sg-app", "out 1521 ::/0").Group("sg-db-b", rule);

        CheckWords.Of(estate, Places.AppToDb).ShouldStartWith(said);
    }

    [Theory]
    [InlineData("in 1521 203.0.113.7/32", "Reachable Nat")]
    [InlineData("in 1521 198.51.100.10/32", "Blocked Nat, Request SecurityGroup sg-db-b Block GroupDoesNotAdmit sg-db-b | inbound | 1521 | 203.0.113.7, rule sg-db-b in 1521 203.0.113.7/32")]
    public void Trace_ToAPublicDatabaseThroughANatGateway_ComesFromItsAddress(string rule, string said) => CheckWords.Of(ThroughNat(Address.Parse("203.0.113.7")).Group("sg-db-b", rule), Places.AppToDb).ShouldBe(said);

    [Fact]
    public void Trace_ToAPublicDatabaseThroughANatGatewayOfUnknownAddress_IsNotKnown() => CheckWords.Of(ThroughNat(null).Group("sg-db-b", "in 1521 203.0.113.7/32"), Places.AppToDb)
        .ShouldBe("Unknown Nat, Request SecurityGroup sg-db-b Unknown GroupAdmitsSome sg-db-b | inbound | 1521 | eni-app");

    /// <summary>Which of two NAT gateways translates is not known, so neither is the address that the database sees.</summary>
    [Fact]
    public void Trace_ToAPublicDatabaseThroughTwoNatGateways_IsNotKnown()
    {
        var estate = Places.Egress().Put(new InternetGateway("igw-b", "vpc-b"), Places.Subnet("subnet-out-tgw-c", "10.2.100.16/28", "c", "vpc-out"), new NatGateway("nat-2", "vpc-out", "subnet-out-public") { PublicAddress = Address.Parse("203.0.113.10") },
                new TransitAttachment("tgw-attach-out", "tgw-1", "vpc-out", ["subnet-out-tgw", "subnet-out-tgw-c"], "tgw-rtb-out") { ApplianceMode = true })
            .Acl("acl-out-c", "subnet-out-tgw-c", "100 in allow * 0.0.0.0/0", "100 out allow * 0.0.0.0/0").Table("rtb-out-tgw-c", "vpc-out", "subnet-out-tgw-c", "10.2.0.0/16 local", "0.0.0.0/0 nat-2")
            .Database("orders", db => db with { PubliclyAccessible = true }).Table("rtb-b", "vpc-b", "main", "10.1.0.0/16 local", "0.0.0.0/0 igw-b")
            .Group("sg-app", "out 1521 0.0.0.0/0").Group("sg-db-b", "in 1521 203.0.113.9/32");

        CheckWords.Of(estate, Places.AppToDb).ShouldBe("Unknown TransitGateway, Request SecurityGroup sg-db-b Unknown GroupAdmitsSome sg-db-b | inbound | 1521 | eni-app");
        CheckWords.Of(estate.Group("sg-db-b", "in 1521 0.0.0.0/0"), Places.AppToDb).ShouldBe("Reachable TransitGateway");
    }

    private static NetworkEstate ThroughNat(Address? address) => Places.PublicDatabase()
        .Put(Places.Subnet("subnet-public", "10.0.0.0/24", "a"), new NatGateway("nat-a", "vpc-a", "subnet-public") { PublicAddress = address })
        .Acl("acl-public", "subnet-public", "100 in allow * 0.0.0.0/0", "100 out allow * 0.0.0.0/0")
        .Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "0.0.0.0/0 nat-a").Table("rtb-public", "vpc-a", "subnet-public", "10.0.0.0/16 local", "0.0.0.0/0 igw-a");
}
