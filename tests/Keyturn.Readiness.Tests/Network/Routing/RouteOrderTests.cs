using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Routing;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Routing;

/// <summary>VPC guide, "Route priority": the order in which the routes stand in the table says nothing.</summary>
public sealed class RouteOrderTests
{
    private static readonly EstatePart<ImmutableDictionary<string, PrefixList>> Lists = Places.Classic()
        .Put(new PrefixList("pl-a", [Cidr.Parse("10.1.0.0/16"), Cidr.Parse("10.3.0.0/16")]), new PrefixList("pl-lost", null)).PrefixLists;

    [Theory]
    [InlineData("10.1.0.0/16 local", "10.1.0.0/16 pcx-1")]
    [InlineData("10.1.0.0/16 local", "pl-a tgw-1")]
    [InlineData("10.1.0.0/16 local", "10.1.0.0/16 vgw-1 propagated")]
    [InlineData("10.1.0.0/16 pcx-1", "pl-a tgw-1")]
    [InlineData("10.1.0.0/16 pcx-1", "10.1.0.0/16 vgw-1 propagated")]
    [InlineData("pl-a tgw-1", "10.1.0.0/16 vgw-1 propagated")]
    [InlineData("10.1.5.0/24 vgw-1 propagated", "10.1.0.0/16 local")]
    [InlineData("10.1.5.0/24 !pcx-1", "10.1.0.0/16 tgw-1")]
    public void Table_OfTwoRoutes_TakesTheOneThatAwsTakes(string wins, string loses)
    {
        (Match("10.1.5.5", wins, loses)?.TargetId).ShouldBe(wins.Split(' ')[1].TrimStart('!'));
        (Match("10.1.5.5", loses, wins)?.TargetId).ShouldBe(wins.Split(' ')[1].TrimStart('!'));
    }

    [Theory]
    [InlineData("10.3.0.1", "tgw-1")]
    [InlineData("10.1.0.1", "tgw-1")]
    [InlineData("10.2.0.1", null)]
    public void Table_OfAListsRoute_LeadsWhereverAnEntryIs(string address, string? target) => (Match(address, "pl-a tgw-1")?.TargetId).ShouldBe(target);

    [Theory]
    [InlineData("pl-lost tgw-1")]
    [InlineData("pl-gone tgw-1")]
    public void Table_OfAListThatWasNotRead_LeadsNowhereByIt(string route) => Match("10.1.0.1", route).ShouldBeNull();

    [Theory]
    [InlineData("pl-lost tgw-1", true)]
    [InlineData("pl-gone tgw-1", true)]
    [InlineData("pl-lost vpce-s3", false)]
    [InlineData("pl-a tgw-1", false)]
    [InlineData("10.1.0.0/16 tgw-1", false)]
    public void Unreadable_OfARoute_IsOneThatMayDecideForAnyAddress(string route, bool unreadable)
    {
        (RouteOrder.Unreadable(Table("0.0.0.0/0 igw-a", route), Lists)?.TargetId).ShouldBe(unreadable ? "tgw-1" : null);
        (RouteOrder.Unreadable(Table(route), new(null, null, null)) is not null).ShouldBe(unreadable || route.StartsWith("pl-a", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, false, "first")]
    [InlineData(false, true, "second")]
    [InlineData(false, false, "first")]
    public void Table_OfATransitGateway_TakesStaticBeforePropagated(bool firstIsStatic, bool secondIsStatic, string wins) =>
        (RouteOrder.Table([new(Cidr.AnyV4, "first") { Static = firstIsStatic }, new(Cidr.AnyV4, "second") { Static = secondIsStatic }]).Match(Address.Parse("10.0.0.1"))?.AttachmentId).ShouldBe(wins);

    private static Route? Match(string address, params string[] routes) => RouteOrder.Table(Table(routes), Lists).Match(Address.Parse(address));

    private static RouteTable Table(params string[] routes) => Places.Classic().Table("rtb", "vpc-a", "main", routes).RouteTables.Value.ShouldNotBeNull()["rtb"];
}
