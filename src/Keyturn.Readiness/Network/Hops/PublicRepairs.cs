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

    /// <summary>A default route to a NAT gateway, or for IPv6 to an egress-only gateway; never a public address for the consumer.</summary>
    public static ImmutableArray<EstateChange> Outward(NetworkIndex index, RouteTable table, IpFamily family)
    {
        var estate = index.Estate;
        return family == IpFamily.V6
            ? [.. (estate.EgressOnlyGateways.Value?.Values ?? []).Where(one => one.AttachedVpcId == table.VpcId).OrderBy(one => one.Id, StringComparer.Ordinal).Take(1)
                .Select(one => Put(table, family, RouteTarget.EgressOnlyGateway, one.Id))]
            : [.. (estate.NatGateways.Value?.Values ?? []).Where(one => one.VpcId == table.VpcId && one is { State: "available", Private: false }).OrderBy(one => one.Id, StringComparer.Ordinal).Take(1)
                .Select(one => Put(table, family, RouteTarget.NatGateway, one.Id))];
    }

    private static PutRoute Put(RouteTable table, IpFamily family, RouteTarget target, string id) =>
        new(table.Id, Cidr.Any(family), target, id, table.Routes.Any(route => route.Destination == Cidr.Any(family)));
}
