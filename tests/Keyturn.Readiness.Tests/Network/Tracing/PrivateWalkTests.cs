using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Tracing;

public sealed class PrivateWalkTests
{
    private static readonly NetworkEstate ByBlocks = Places.Peered().Group("sg-app", "out 1521 10.1.0.0/16").Group("sg-db-b", "in 1521 10.0.0.0/16");
    private static readonly Cidr[] Own = [Cidr.Parse("10.0.0.0/16")];
    private static readonly Cidr[] Theirs = [Cidr.Parse("10.1.0.0/16")];

    [Fact]
    public void Trace_InsideASubnet_AsksGroupsAloneAndSaysThatTheAclIsNot()
    {
        var estate = Places.Classic().Put(Places.Eni("eni-near", "subnet-db-a", "10.0.11.9", "sg-app"), new Instance("i-app", ["eni-near"]));

        CheckWords.Of(estate, Places.AppToDb).ShouldBe("Reachable IntraVpc");
        CheckWords.Hops(estate, Places.AppToDb, Phase.Request).ShouldBe("GroupAdmits sg-app out, AclNotEvaluated acl-open, GroupAdmits sg-db in, DatabaseListens orders");
        CheckWords.Hops(estate, Places.AppToDb, Phase.Reply).ShouldBe("AclNotEvaluated acl-open");
    }

    [Fact]
    public void Trace_InsideAVpc_AsksEveryFilterThereAndBack()
    {
        CheckWords.Hops(Places.Classic(), Places.AppToDb, Phase.Request).ShouldBe("GroupAdmits sg-app out, AclAllows acl-open out, RouteLocal rtb-main, AclAllows acl-open in, GroupAdmits sg-db in, DatabaseListens orders");
        CheckWords.Hops(Places.Classic(), Places.AppToDb, Phase.Reply).ShouldBe("AclAllows acl-open out, RouteLocal rtb-main, AclAllows acl-open in");
    }

    [Fact]
    public void Trace_OverPeering_AsksTheAclsOfBothEnds()
    {
        CheckWords.Hops(Places.Peered(), Places.AppToDb, Phase.Request).ShouldBe("GroupAdmits sg-app out, AclAllows acl-open out, RouteTaken rtb-main, PeeringPasses pcx-1, AclAllows acl-b in, GroupAdmits sg-db-b in, DatabaseListens orders");
        CheckWords.Hops(Places.Peered(), Places.AppToDb, Phase.Reply).ShouldBe("AclAllows acl-b out, RouteTaken rtb-b, PeeringPasses pcx-1, AclAllows acl-open in");
    }

    /// <summary>What follows a route that leads nowhere is told as well, so that a second blocker is seen.</summary>
    [Theory]
    [InlineData("10.1.0.0/16 igw-a", "Request RouteTable rtb-main Block RouteLeavesVpc rtb-main | subnet-b | igw-a, replace rtb-main 10.1.1.0/24 pcx-1")]
    [InlineData("10.1.0.0/16 nat-a", "Request RouteTable rtb-main Block RouteLeavesVpc rtb-main | subnet-b | nat-a, replace rtb-main 10.1.1.0/24 pcx-1")]
    [InlineData("10.1.0.0/16 eigw-a", "Request RouteTable rtb-main Block RouteLeavesVpc rtb-main | subnet-b | eigw-a, replace rtb-main 10.1.1.0/24 pcx-1")]
    [InlineData("10.1.0.0/16 !pcx-1", "Request RouteTable rtb-main Block RouteBlackhole rtb-main | 10.1.0.0/16 | pcx-1, replace rtb-main 10.1.1.0/24 pcx-1")]
    public void Trace_ByARouteThatLeavesTheVpc_IsBlockedWithTheRouteThatJoins(string route, string said)
    {
        var estate = ByBlocks.Put(new NatGateway("nat-a", "vpc-a", "subnet-app-c")).Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", route).Acl("acl-b", "subnet-b", "100 out allow * 0.0.0.0/0");
        var blockers = CheckWords.Trace(estate, Places.AppToDb).Blockers;

        Hops.HopWords.Of(blockers[0]).Replace("replace", "put", StringComparison.Ordinal).ShouldBe(said.Replace("replace", "put", StringComparison.Ordinal));
        blockers.Select(hop => hop.Reason.Code.ToString()).Skip(1).ShouldBe(["AclDenies"]);
    }

    [Theory]
    [InlineData("10.1.1.0/24 igw-a", true)]
    [InlineData("10.1.0.0/16 igw-a", false)]
    public void Trace_ByARouteOfTheVerySubnet_ReplacesIt(string route, bool replaces) =>
        CheckWords.Of(ByBlocks.Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", route), Places.AppToDb).ShouldEndWith($", {(replaces ? "replace" : "put")} rtb-main 10.1.1.0/24 pcx-1");

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Trace_ByANatGateway_IsBlockedWhenItIsPublicAndElseNotKnown(bool read, bool isPrivate)
    {
        var estate = ByBlocks.Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "10.1.0.0/16 nat-a");

        CheckWords.Of(read ? estate.Put(new NatGateway("nat-a", "vpc-a", "subnet-app-c") { Private = isPrivate }) : estate, Places.AppToDb)
            .ShouldStartWith(read && !isPrivate ? "Blocked None, Request RouteTable rtb-main Block RouteLeavesVpc" : "Unknown None, Request Gateway nat-a Unknown RouteBeyond rtb-main | 10.1.0.0/16 | nat-a");
    }

    [Fact]
    public void Trace_ByAPrivateNatGateway_StillAsksTheAclAtTheDatabase() => CheckWords.Of(
        ByBlocks.Put(new NatGateway("nat-a", "vpc-a", "subnet-app-c") { Private = true }).Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "10.1.0.0/16 nat-a").Acl("acl-b", "subnet-b", "100 out allow * 0.0.0.0/0"), Places.AppToDb)
        .ShouldStartWith("Blocked None, Request NetworkAcl acl-b Block AclDenies acl-b | inbound | * | 1521");

    [Theory]
    [InlineData("gwlbe-1", "subnet-app-a", "Unknown Middlebox")]
    [InlineData("eni-fw", "subnet-app-a", "Unknown Middlebox")]
    [InlineData("vgw-1", "subnet-app-a", "Unknown IntraVpc")]
    [InlineData("gwlbe-1", "subnet-db-a", "Reachable IntraVpc")]
    public void Trace_ByAnAppliance_GoesThroughItUnlessBothEndsAreInOneSubnet(string target, string subnetId, string said)
    {
        var estate = Places.Classic().Put(Places.Eni("eni-app", subnetId, subnetId == "subnet-db-a" ? "10.0.11.9" : "10.0.1.10", "sg-app"))
            .Table("rtb-app", "vpc-a", subnetId, "10.0.0.0/16 local", $"10.0.11.0/24 {target}");

        CheckWords.Of(estate.Group("sg-app", "out 1521 10.0.0.0/16").Group("sg-db", "in 1521 10.0.0.0/16"), Places.AppToDb).ShouldStartWith(said);
        CheckWords.Trace(estate, Places.AppToDb).Verdict.ShouldBe(subnetId == "subnet-db-a" ? Verdict.Reachable : Verdict.Blocked);
    }

    [Fact]
    public void Trace_WithPartsOfTheSubnetOnDifferentRoutes_WalksEach()
    {
        var estate = Places.Classic().Table("rtb-app", "vpc-a", "subnet-app-a", "10.0.0.0/16 local", "10.0.11.0/25 gwlbe-1").Group("sg-app", "out 1521 10.0.0.0/16").Group("sg-db", "in 1521 10.0.0.0/16");

        CheckWords.Of(estate, Places.AppToDb).ShouldBe("Unknown Middlebox, Dns Consumer orders Unknown AnswersDiffer 2");
        CheckWords.Trace(estate, Places.AppToDb).Paths.Select(path => path.Verdict).ShouldBe([Verdict.Unknown, Verdict.Unknown]);
    }

    /// <summary>Without any route the repair will be one over the connection that joins the VPCs: by that, references are judged already.</summary>
    [Theory]
    [InlineData("active", Places.Region, "RouteMissing")]
    [InlineData("active", "us-east-1", "GroupDoesNotAdmit RouteMissing GroupDoesNotAdmit")]
    [InlineData("pending-acceptance", Places.Region, "GroupDoesNotAdmit RouteMissing GroupDoesNotAdmit")]
    public void Trace_WithoutARoute_JudgesReferencesByTheConnectionThatJoins(string status, string region, string blockers)
    {
        var estate = Places.Peered().Put(new Peering("pcx-1", new("vpc-a", Places.Region, [.. Own]), new("vpc-b", region, [.. Theirs])) { Status = status }).Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local");
        var check = CheckWords.Trace(estate, Places.AppToDb);

        string.Join(' ', check.Blockers.Where(hop => hop.Phase == Phase.Request).Select(hop => hop.Reason.Code)).ShouldBe(blockers);
        check.Blockers.Single(hop => hop.Reason.Code == Keyturn.Readiness.Network.Reasons.ReasonCode.RouteMissing).Repairs.Length.ShouldBe(status == "active" ? 1 : 0);
    }

    [Fact]
    public void Trace_WithoutARoute_OffersEveryConnectionAndGatewayThatJoinsInOrder()
    {
        var estate = Places.Transit().Put(new Peering("pcx-1", new("vpc-a", Places.Region, [.. Own]), new("vpc-b", Places.Region, [.. Theirs])), new Peering("pcx-2", new("vpc-a", Places.Region, [.. Own]), new("vpc-m", Places.Region, [])))
            .Put(new TransitGateway("tgw-0"), new TransitAttachment("tgw-attach-0", "tgw-0", "vpc-a", [], null), new TransitGateway("tgw-9"), new TransitAttachment("tgw-attach-9", "tgw-9", "vpc-b", [], null))
            .Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local");

        CheckWords.Of(estate, Places.AppToDb).ShouldBe("Blocked None, Request RouteTable rtb-main Block RouteMissing rtb-main | subnet-b, put rtb-main 10.1.1.0/24 pcx-1, put rtb-main 10.1.1.0/24 tgw-1");
    }

    [Fact]
    public void Trace_WithoutARouteWhenNothingJoinsOrWasRead_OffersNothing() =>
        CheckWords.Of(ByBlocks.Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local") with { Peerings = new(null, null, null), TransitGateways = new(null, null, null) }, Places.AppToDb)
            .ShouldBe("Blocked None, Request RouteTable rtb-main Block RouteMissing rtb-main | subnet-b, missing ec2:DescribeVpcPeeringConnections pcx-1");

    [Fact]
    public void Trace_WithoutALocalRoute_OffersNoRouteInsideTheVpc() => CheckWords.Of(Places.Classic().Table("rtb-main", "vpc-a", "main", "10.9.0.0/16 local"), Places.AppToDb)
        .ShouldBe("Blocked IntraVpc, Request RouteTable rtb-main Block RouteMissing rtb-main | subnet-db-a");

    /// <summary>The reply by another kind of route, or by another connection, is not followed; by the same one it is.</summary>
    [Theory]
    [InlineData("10.0.0.0/16 pcx-1", "Reachable Peering")]
    [InlineData("10.0.0.0/16 pcx-2", "Unknown Peering, Reply RouteTable rtb-b Unknown RouteReplyElsewhere rtb-b | eni-app | pcx-2")]
    public void Trace_OfAReplyByAnotherConnection_IsNotKnown(string route, string said)
    {
        var estate = ByBlocks.Put(new Peering("pcx-2", new("vpc-a", Places.Region, [.. Own]), new("vpc-b", Places.Region, [.. Theirs]))).Table("rtb-b", "vpc-b", "main", "10.1.0.0/16 local", route);

        CheckWords.Of(estate, Places.AppToDb).ShouldBe(said);
    }

    [Fact]
    public void Trace_OfAReplyByAnotherKindOfRoute_IsNotKnown() => CheckWords.Of(
        Places.Transit().Put(new Peering("pcx-1", new("vpc-a", Places.Region, [.. Own]), new("vpc-b", Places.Region, [.. Theirs]))).Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "10.1.0.0/16 pcx-1"), Places.AppToDb)
        .ShouldBe("Unknown Peering, Reply RouteTable rtb-b Unknown RouteReplyElsewhere rtb-b | eni-app | tgw-1");
}
