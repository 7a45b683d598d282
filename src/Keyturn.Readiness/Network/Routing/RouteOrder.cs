using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Network.Routing;

/// <summary>Which route wins: longest prefix first; among equal prefixes local, static, prefix list, propagated.</summary>
/// <remarks>VPC guide, "Route priority". A blackhole that is more specific wins as well.</remarks>
internal static class RouteOrder
{
    public static PrefixTable<Route> Table(RouteTable table, EstatePart<ImmutableDictionary<string, PrefixList>> lists) =>
        new(table.Routes.SelectMany(route => Prefixes(route, lists).Select(prefix => (prefix, Rank(route), route))));

    /// <summary>Tables of a transit gateway: static before propagated.</summary>
    public static PrefixTable<TransitRoute> Table(ImmutableArray<TransitRoute> routes) =>
        new(routes.Select(route => (route.Destination, route.Static ? 0 : 1, route)));

    /// <summary>A route under a list that could not be read may decide for any address.</summary>
    public static Route? Unreadable(RouteTable table, EstatePart<ImmutableDictionary<string, PrefixList>> lists) =>
        table.Routes.FirstOrDefault(route => route.Target != RouteTarget.GatewayEndpoint && route.PrefixListId is { } id && Entries(id, lists) is null);

    private static IEnumerable<Cidr> Prefixes(Route route, EstatePart<ImmutableDictionary<string, PrefixList>> lists) =>
        route.Destination is { } block ? [block] : route.PrefixListId is { } id ? Entries(id, lists) ?? [] : [];

    private static ImmutableArray<Cidr>? Entries(string id, EstatePart<ImmutableDictionary<string, PrefixList>> lists) =>
        lists.Value?.GetValueOrDefault(id)?.Entries;

    private static int Rank(Route route) =>
        route.Target == RouteTarget.Local ? 0 : route.Propagated ? 3 : route.PrefixListId is null ? 1 : 2;
}
