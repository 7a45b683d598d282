using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Tracing;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Network.Warnings;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Warnings;

public sealed class WarningFinderTests
{
    [Fact]
    public void Find_OfTheClassicEstate_IsEmpty()
    {
        Warnings(Places.Classic(), Places.AppToApi).ShouldBeEmpty();
        Warnings(Places.Classic(), Places.RotationToDb).ShouldBeEmpty();
    }

    [Fact]
    public void Find_OfAnEndpointInOneZone_SaysSo() =>
        Warnings(Places.Classic().Endpoint("vpce-sm", one => one with { InterfaceIds = ["eni-vpce-a"] }), Places.AppToApi)
            .ShouldBe([ReachabilityWarning.Of(WarningCode.EndpointInOneZone, "vpce-sm")]);

    [Fact]
    public void Find_OfAPolicyAtTheEndpoint_SaysSo() =>
        Warnings(Places.Classic().Endpoint("vpce-sm", one => one with { Policy = "{}" }), Places.AppToApi).ShouldBe([ReachabilityWarning.Of(WarningCode.EndpointPolicy, "vpce-sm")]);

    [Fact]
    public void Find_OfCallsThatLeaveDespiteAnEndpoint_SaysSo() =>
        Warnings(Places.Nat().Put((Places.Classic().Endpoints.Value?["vpce-sm"] ?? throw new InvalidOperationException()) with { PrivateDns = false }), Places.AppToApi)
            .ShouldBe([ReachabilityWarning.Of(WarningCode.PublicPathDespiteEndpoint, "vpce-sm")]);

    [Fact]
    public void Find_OfCallsThatLeaveWithoutAnEndpoint_IsEmpty() => Warnings(Places.Nat(), Places.AppToApi).ShouldBeEmpty();

    [Theory]
    [InlineData("in 1521 0.0.0.0/0", true)]
    [InlineData("in * 10.0.0.0/8", true)]
    [InlineData("in 1521 10.0.0.0/16", false)]
    [InlineData("in 1521 ::/0", true)]
    [InlineData("in udp:1521 0.0.0.0/0", false)]
    [InlineData("in 6:1521 0.0.0.0/0", true)]
    [InlineData("in 1521 10.0.0.0/15", true)]
    [InlineData("in 1521 2600:1f14::/47", true)]
    [InlineData("in 1521 2600:1f14::/48", false)]
    [InlineData("in 1521 2600:1f14::/17", true)]
    [InlineData("out 1521 0.0.0.0/0", false)]
    [InlineData("in 1521 sg-more", false)]
    public void Find_OfADatabasesRules_SaysWhichAreWide(string rule, bool wide) =>
        Warnings(Places.Classic().Group("sg-db", "in 1521 sg-app", rule), Places.AppToDb).Any(one => one.Code == WarningCode.DatabaseWideOpen).ShouldBe(wide);

    [Fact]
    public void Find_OfTheClientsOwnRules_SaysNothingOfTheDatabase() => Warnings(Places.Classic().Group("sg-app", "out 1521 sg-db", "in 22 0.0.0.0/0"), Places.AppToDb).ShouldBeEmpty();

    [Fact]
    public void Find_OfAWideRule_NamesDatabaseGroupAndPeer() =>
        Warnings(Places.Classic().Group("sg-db", "in 1521 sg-app", "in 1521 0.0.0.0/0"), Places.AppToDb).ShouldBe([ReachabilityWarning.Of(WarningCode.DatabaseWideOpen, "orders", "sg-db", "0.0.0.0/0")]);

    [Fact]
    public void Find_OfAWayAfterAFailover_AsksForNoFurtherOne() => Warnings(Places.Classic().Acl("acl-c", "subnet-db-a"), Places.AppToDbLater).ShouldBeEmpty();

    [Fact]
    public void Find_OfAWayThatIsBlockedNow_SaysNothingOfLater() => Warnings(Places.Classic().Group("sg-db", "in 22 sg-app"), Places.AppToDb).ShouldBeEmpty();

    [Fact]
    public void Find_OfCallsThatLeaveByAnInternetGateway_NamesTheEndpointsOfThatVpcAndService()
    {
        var made = (Places.Classic().Endpoints.Value ?? throw new InvalidOperationException())["vpce-sm"] with { PrivateDns = false };
        var estate = Places.Internet().Put(made, made with { Id = "vpce-far", VpcId = "vpc-b" }, made with { Id = "vpce-other", ServiceName = "com.amazonaws.ap-northeast-1.kms" });

        Warnings(estate, Places.AppToApi).ShouldBe([ReachabilityWarning.Of(WarningCode.PublicPathDespiteEndpoint, "vpce-sm")]);
        Warnings(Places.EgressOnly().Put(made), Places.AppToApi).ShouldBe([ReachabilityWarning.Of(WarningCode.PublicPathDespiteEndpoint, "vpce-sm")]);
    }

    [Fact]
    public void Find_WhenTheOtherZoneIsCutOff_SaysWhatIsInTheWayAfterAFailover() =>
        Warnings(Places.Classic().Acl("acl-c", "subnet-db-c"), Places.AppToDb).ShouldBe([ReachabilityWarning.Of(WarningCode.BlockedAfterFailover, "orders", "acl-c")]);

    [Fact]
    public void Find_WhenTheOtherZoneIsNotKnown_SaysSo() =>
        Warnings(Places.Classic().Table("rtb-c", "vpc-a", "subnet-db-c", "10.0.0.0/16 local", "10.0.1.0/24 gwlbe-1"), Places.AppToDb).ShouldBe([ReachabilityWarning.Of(WarningCode.UnknownAfterFailover, "orders", "rtb-c")]);

    [Fact]
    public void Find_OfAStaleRule_NamesIt() =>
        Warnings(Places.Classic().Group("sg-db", "in 1521 sg-app", "in 1521 sg-gone stale"), Places.AppToDb).ShouldBe([ReachabilityWarning.Of(WarningCode.StaleRule, "sg-db", "sg-db-1", "sg-gone")]);

    [Fact]
    public void Find_OfSingleClosedClientPorts_NamesThem() =>
        Warnings(Places.Classic().Acl("acl-app", "subnet-app-a subnet-app-c", "90 in deny 3389 0.0.0.0/0", "100 in allow * 0.0.0.0/0", "100 out allow * 0.0.0.0/0"), Places.RotationToDb)
            .ShouldBe([ReachabilityWarning.Of(WarningCode.FewClientPortsClosed, "acl-app", PortRange.Of(3389).ToString())]);

    private static System.Collections.Immutable.ImmutableArray<ReachabilityWarning> Warnings(NetworkEstate estate, ReachQuestion question)
    {
        var index = new NetworkIndex(estate);
        return WarningFinder.Find(index, ReachabilityTracer.Trace(index, question));
    }
}
