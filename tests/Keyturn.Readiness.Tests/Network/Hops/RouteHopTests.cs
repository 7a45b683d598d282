using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Hops;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Hops;

public sealed class RouteHopTests
{
    private static readonly Subnet Here = Places.Subnet("subnet-app-a", "10.0.1.0/24", "a");

    [Theory]
    [InlineData("10.1.0.0/16 local", true, "Pass RouteLocal rtb-main | there")]
    [InlineData("10.1.0.0/16 pcx-1", true, "Pass RouteTaken rtb-main | 10.1.0.0/16 | pcx-1")]
    [InlineData("10.1.0.0/16 tgw-1", true, "Pass RouteTaken rtb-main | 10.1.0.0/16 | tgw-1")]
    [InlineData("10.1.0.0/16 nat-1", true, "Pass RouteTaken rtb-main | 10.1.0.0/16 | nat-1")]
    [InlineData("10.1.0.0/16 igw-1", true, "Pass RouteTaken rtb-main | 10.1.0.0/16 | igw-1")]
    [InlineData("10.1.0.0/16 gwlbe-1", false, "Unknown RouteAppliance rtb-main | 10.1.0.0/16 | gwlbe-1")]
    [InlineData("10.1.0.0/16 eni-1", false, "Unknown RouteAppliance rtb-main | 10.1.0.0/16 | eni-1")]
    [InlineData("10.1.0.0/16 vgw-1", false, "Unknown RouteBeyond rtb-main | 10.1.0.0/16 | vgw-1")]
    [InlineData("10.1.0.0/16 core-1", false, "Unknown RouteBeyond rtb-main | 10.1.0.0/16 | core-1")]
    [InlineData("10.1.0.0/16 cagw-1", false, "Unknown RouteBeyond rtb-main | 10.1.0.0/16 | cagw-1")]
    [InlineData("10.1.0.0/16 !gwlbe-1", false, "Block RouteBlackhole rtb-main | 10.1.0.0/16 | gwlbe-1, put rtb-main 10.1.0.0/16 pcx-9")]
    [InlineData("10.9.0.0/16 pcx-1", false, "Block RouteMissing rtb-main | there, put rtb-main 10.1.0.0/16 pcx-9")]
    public void Follow_ARoute_SaysWhetherItLeadsOn(string route, bool leads, string said)
    {
        var (trail, followed) = Follow(Places.Classic().Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", route));

        HopWords.Of(trail).ShouldBe([$"Reply RouteTable rtb-main {said}"]);
        followed.ShouldBe(leads);
    }

    /// <summary>A verdict rests on a route that somebody put there, never on the local one, which cannot be taken away.</summary>
    [Theory]
    [InlineData("10.1.0.0/16 pcx-1", "10.1.0.0/16")]
    [InlineData("pl-a pcx-1", "pl-a")]
    [InlineData("10.1.0.0/16 local", null)]
    [InlineData("10.1.0.0/16 vgw-1", null)]
    public void Follow_ARoute_RestsOnIt(string route, string? key)
    {
        var estate = Places.Classic().Put(new PrefixList("pl-a", [Cidr.Parse("10.1.0.0/16")])).Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", route);

        Follow(estate).Trail.Hops[0].RestsOn.ShouldBe(key is null ? null : new RuleRef(Component.RouteTable, "rtb-main", key));
    }

    /// <summary>A list that was not read may decide for any address but those of the VPC itself.</summary>
    [Theory]
    [InlineData("10.1.0.0/16 pcx-1", true)]
    [InlineData("10.9.0.0/16 pcx-1", true)]
    [InlineData("10.1.0.0/16 local", false)]
    public void Follow_BesideAListThatWasNotRead_IsInDoubt(string route, bool doubt)
    {
        var (trail, _) = Follow(Places.Classic().Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "pl-lost tgw-1", route));

        trail.Missing.ShouldBe(doubt ? [new Missing("ec2:GetManagedPrefixListEntries", "pl-lost")] : []);
        trail.Hops.Count.ShouldBe(doubt ? 2 : 1);
        trail.Hops[0].Reason.ShouldBe(doubt ? Reason.Of(ReasonCode.NotReadable, "pl-lost", "ec2:GetManagedPrefixListEntries") : Reason.Of(ReasonCode.RouteLocal, "rtb-main", "there"));
    }

    [Fact]
    public void Follow_ATableThatWasNotRead_IsNotKnown()
    {
        var (trail, followed) = Follow(Places.Classic() with { RouteTables = new(null, null, null) });

        HopWords.Of(trail).ShouldBe(["Reply RouteTable subnet-app-a Unknown NotReadable subnet-app-a | ec2:DescribeRouteTables"]);
        trail.Missing.ShouldBe([new Missing("ec2:DescribeRouteTables", "subnet-app-a")]);
        followed.ShouldBeFalse();
    }

    [Fact]
    public void Block_AtATable_HasItsOwnReasonAndNothingWithoutTheTable()
    {
        var trail = new Trail(new NetworkIndex(Places.Classic()), IpFamily.V4, 443, PortRange.LinuxClients);
        RouteHop.Block(trail, Phase.Request, Here, table => Reason.Of(ReasonCode.RouteLeavesVpc, table, "there", "igw-a"), Repair);
        var blind = new Trail(new NetworkIndex(new NetworkEstate()), IpFamily.V4, 443, PortRange.LinuxClients);
        RouteHop.Block(blind, Phase.Request, Here, table => Reason.Of(ReasonCode.RouteLeavesVpc, table, "there", "igw-a"), Repair);

        HopWords.Of(trail).ShouldBe(["Request RouteTable rtb-main Block RouteLeavesVpc rtb-main | there | igw-a, put rtb-main 10.1.0.0/16 pcx-9"]);
        blind.Hops.ShouldBeEmpty();
    }

    [Fact]
    public void Slices_OfAddresses_AreByTheRouteThatWins()
    {
        var index = new NetworkIndex(Places.Classic().Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "10.0.11.0/25 gwlbe-1"));

        RouteHop.Slices(index, Here, AddressSet.Of(Cidr.Parse("10.0.11.0/24"))).Select(slice => $"{slice.Entry?.TargetId} {slice.Addresses.Count}").ShouldBe(["gwlbe-1 128", "local 128"]);
        RouteHop.Slices(index, Here, AddressSet.Of(Cidr.Parse("10.9.0.0/24"))).Select(slice => slice.Entry).ShouldBe([null]);
        RouteHop.Slices(new NetworkIndex(new NetworkEstate()), Here, AddressSet.Of(Cidr.Parse("10.9.0.0/24"))).Select(slice => slice.Addresses.Count).ShouldBe([256]);
    }

    private static System.Collections.Immutable.ImmutableArray<Keyturn.Readiness.Network.Fixes.EstateChange> Repair(RouteTable table) =>
        [new Keyturn.Readiness.Network.Fixes.PutRoute(table.Id, Cidr.Parse("10.1.0.0/16"), RouteTarget.Peering, "pcx-9", false)];

    private static (Trail Trail, bool Followed) Follow(NetworkEstate estate)
    {
        var trail = new Trail(new NetworkIndex(estate), IpFamily.V4, 443, PortRange.LinuxClients);
        var route = RouteHop.Slices(trail.Index, Here, AddressSet.Of(Cidr.Parse("10.1.1.0/24")))[0].Entry;
        return (trail, RouteHop.Follow(trail, Phase.Reply, Here, route, "there", Repair));
    }
}
