using System.Collections.Immutable;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Dns;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Filters;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Network.Hops;

namespace Keyturn.Readiness.Network.Tracing;

/// <summary>Changes that make the name answer with an endpoint, so that no public way is needed.</summary>
internal static class EndpointRepairs
{
    public static ImmutableArray<EstateChange> For(NetworkIndex index, Placement placement, string region)
    {
        var (estate, vpcId) = (index.Estate, placement.End.Subnet.VpcId);
        if (estate.Endpoints.Value is not { } endpoints || estate.Vpcs.Value?.GetValueOrDefault(vpcId) is not { } vpc)
        {
            return [];
        }

        var own = endpoints.Values.Where(one => one.VpcId == vpcId && one is { IsInterface: true, State: "available" } && one.ServiceName == SecretsManagerName.ServiceOf(region))
            .OrderBy(one => one.Id, StringComparer.Ordinal).ToList();
        if (own.Find(one => one.PrivateDns) is not null)
        {
            return vpc.DnsHostnames == false ? [new EnableVpcDns(vpcId)] : [];
        }

        if (own.Count > 0)
        {
            return [new EnablePrivateDns(own[0].Id)];
        }

        var name = SecretsManagerName.Of(region);
        var zones = (estate.Zones.Value?.Values ?? []).Where(zone => zone.Records?.Any(record => record.Name == name) == true && !zone.VpcIds.Contains(vpcId));
        return
        [
            .. zones.OrderBy(zone => zone.Id, StringComparer.Ordinal).Select(zone => new AssociateZone(zone.Id, vpcId, region)),
            .. Group(index, placement) is { } group ? new[] { new CreateEndpoint(vpcId, region, placement.End.Subnet.Id, group) } : [],
        ];
    }

    /// <summary>A group that admits the consumer already; else its own, which then needs a rule as well.</summary>
    private static string? Group(NetworkIndex index, Placement placement)
    {
        var family = placement.End.Addresses.V4.IsEmpty ? Addresses.IpFamily.V6 : Addresses.IpFamily.V4;
        var peer = Peer.Of(placement.End, family);
        return (index.Estate.SecurityGroups.Value?.Values ?? []).Where(group => group.VpcId == placement.End.Subnet.VpcId)
            .OrderBy(group => group.Id, StringComparer.Ordinal)
            .FirstOrDefault(group => GroupFilter.Ask(index, new([group.Id], false, 443, peer.Addresses, placement.End.GroupIds, ReferenceReach.Works)).Coverage == Coverage.All)?.Id
            ?? (placement.End.GroupIds.IsEmpty ? null : placement.End.GroupIds[0]);
    }
}
