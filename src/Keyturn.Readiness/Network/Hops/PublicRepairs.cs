using System.Collections.Immutable;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Fixes;

namespace Keyturn.Readiness.Network.Hops;

/// <summary>Changes that give a subnet a way to a public service through what its VPC has already.</summary>
internal static class PublicRepairs
{
    /// <summary>A default route to the internet gateway of the VPC, for the subnet of a NAT gateway.</summary>
    public static ImmutableArray<EstateChange> Route(NetworkIndex index, RouteTable table, IpFamily family) =>
        [.. (index.Estate.InternetGateways.Value?.Values ?? []).Where(one => one.AttachedVpcId == table.VpcId).OrderBy(one => one.Id, StringComparer.Ordinal).Take(1)
            .Select(one => Put(table, family, RouteTarget.InternetGateway, one.Id))];

    /// <summary>A way to a NAT gateway, or for IPv6 to an egress-only gateway; never a public address for the consumer.</summary>
    /// <remarks>Another table that leads there already comes before a change of one that other subnets share.</remarks>
    public static ImmutableArray<EstateChange> Outward(NetworkIndex index, Subnet subnet, RouteTable table, IpFamily family)
    {
        var (estate, target) = (index.Estate, family == IpFamily.V6 ? RouteTarget.EgressOnlyGateway : RouteTarget.NatGateway);
        var gateways = (family == IpFamily.V6
            ? (estate.EgressOnlyGateways.Value?.Values ?? []).Where(one => one.AttachedVpcId == table.VpcId).Select(one => one.Id)
            : (estate.NatGateways.Value?.Values ?? []).Where(one => one.VpcId == table.VpcId && one is { State: "available", Private: false }).Select(one => one.Id))
            .Order(StringComparer.Ordinal).ToList();
        var shared = TouchedSubnets.WithTable(estate, table.Id).Any(id => id != subnet.Id);
        var others = (estate.RouteTables.Value?.Values ?? []).Where(one => shared && one.VpcId == table.VpcId && one.Id != table.Id
            && one.Routes.Any(route => route.Destination == Cidr.Any(family) && route.Target == target && gateways.Contains(route.TargetId) && !route.Blackhole)
            && table.Routes.All(route => route.Destination == Cidr.Any(family) || one.Routes.Contains(route)));
        return
        [
            .. others.OrderBy(one => one.Id, StringComparer.Ordinal).Take(1).Select(one => new AssociateRouteTable(subnet.Id, one.Id, table.SubnetIds.Contains(subnet.Id))),
            .. gateways.Take(1).Select(id => Put(table, family, target, id)),
        ];
    }

    private static PutRoute Put(RouteTable table, IpFamily family, RouteTarget target, string id) =>
        new(table.Id, Cidr.Any(family), target, id, table.Routes.Any(route => route.Destination == Cidr.Any(family)));
}
