using System.Collections.Immutable;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Network.Fixes;

/// <summary>Subnets whose traffic a change touches, whoever it was made for: its blast radius.</summary>
internal static class TouchedSubnets
{
    public static IEnumerable<string> Of(NetworkEstate estate, EstateChange change) => change switch
    {
        AddGroupRule rule => WithGroup(estate, rule.GroupId),
        AddAclEntry entry => estate.NetworkAcls.Value?.GetValueOrDefault(entry.AclId)?.SubnetIds ?? [],
        PutRoute route => WithTable(estate, route.TableId),
        AssociateRouteTable table => [table.SubnetId],
        EnableVpcDns dns => InVpc(estate, dns.VpcId),
        EnablePrivateDns dns => InVpc(estate, estate.Endpoints.Value?.GetValueOrDefault(dns.EndpointId)?.VpcId),
        AssociateZone zone => InVpc(estate, zone.VpcId),
        PutZoneAlias alias => (estate.Zones.Value?.GetValueOrDefault(alias.ZoneId)?.VpcIds ?? []).SelectMany(vpcId => InVpc(estate, vpcId)),
        CreateEndpoint endpoint => InVpc(estate, endpoint.VpcId),
        PutTransitRoute route => (estate.TransitAttachments.Value?.Values ?? []).Where(one => one.RouteTableId == route.TableId).SelectMany(one => InVpc(estate, one.VpcId)),
        AddAttachmentSubnet added => InVpc(estate, estate.TransitAttachments.Value?.GetValueOrDefault(added.AttachmentId)?.VpcId, estate.Subnets.Value?.GetValueOrDefault(added.SubnetId)?.Zone),
        AssociateTransitTable table => InVpc(estate, estate.TransitAttachments.Value?.GetValueOrDefault(table.AttachmentId)?.VpcId),
        _ => [],
    };

    /// <summary>Subnets that follow a table: those associated with it, and for a main table all of its VPC that have none of their own.</summary>
    public static IEnumerable<string> WithTable(NetworkEstate estate, string tableId)
    {
        var tables = estate.RouteTables.Value?.Values ?? [];
        if (tables.FirstOrDefault(table => table.Id == tableId) is not { } own)
        {
            return [];
        }

        var placed = tables.SelectMany(table => table.SubnetIds).ToHashSet(StringComparer.Ordinal);
        return own.Main ? [.. own.SubnetIds, .. InVpc(estate, own.VpcId).Where(id => !placed.Contains(id))] : own.SubnetIds;
    }

    private static IEnumerable<string> WithGroup(NetworkEstate estate, string groupId) =>
    [
        .. (estate.Interfaces.Value?.Values ?? []).Where(one => one.GroupIds.Contains(groupId)).Select(one => one.SubnetId),
        .. (estate.Functions.Value?.Values ?? []).Where(one => one.GroupIds.Contains(groupId)).SelectMany(one => one.SubnetIds),
        .. (estate.Services.Value?.Values ?? []).Where(one => one.GroupIds.Contains(groupId)).SelectMany(one => one.SubnetIds),
        .. (estate.Proxies.Value?.Values ?? []).Where(one => one.GroupIds.Contains(groupId)).SelectMany(one => one.SubnetIds),
        .. (estate.Databases.Value?.Values ?? []).Where(one => one.GroupIds.Contains(groupId)).SelectMany(one => InGroup(estate, one.SubnetGroup)),
        .. (estate.Clusters.Value?.Values ?? []).Where(one => one.GroupIds.Contains(groupId)).SelectMany(one => InGroup(estate, one.SubnetGroup)),
    ];

    private static ImmutableArray<string> InGroup(NetworkEstate estate, string name) => estate.SubnetGroups.Value?.GetValueOrDefault(name)?.SubnetIds ?? [];

    private static IEnumerable<string> InVpc(NetworkEstate estate, string? vpcId, string? zone = null) =>
        (estate.Subnets.Value?.Values ?? []).Where(subnet => subnet.VpcId == vpcId && (zone is null || subnet.Zone == zone)).Select(subnet => subnet.Id);
}
