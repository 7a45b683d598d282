using System.Collections.Immutable;
using Keyturn.Readiness.Databases;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Reasons;

namespace Keyturn.Readiness.Network.Databases;

/// <summary>Where a database may be: one of <paramref name="Candidates"/>, and it is not known which.</summary>
/// <param name="Note">Why no connection is possible at all.</param>
/// <param name="EachMember">All candidates are used over time, as with the zones of a proxy.</param>
internal sealed record DatabasePlace(string Id, int Port, string VpcId, ImmutableArray<FlowEnd> Candidates, bool Public, Reason? Note = null, bool EachMember = false)
{
    public Missing? Missing { get; init; }

    /// <summary>Why it is not known where it is, although everything was read.</summary>
    public Reason? Doubt { get; init; }

    /// <summary>Told by its address, so that no name has to resolve.</summary>
    public bool ByAddress { get; init; }
}

/// <summary>Where a database is now and after a failover. DescribeDBInstances names a zone, neither subnet nor address.</summary>
internal static class DatabasePlacement
{
    public static DatabasePlace Of(NetworkIndex index, string id, bool afterFailover)
    {
        var estate = index.Estate;
        if (estate.Databases.Value?.GetValueOrDefault(id) is { } instance)
        {
            var cluster = instance.ClusterId is { } clusterId ? estate.Clusters.Value?.GetValueOrDefault(clusterId) : null;
            return Instance(index, id, instance, cluster, afterFailover);
        }

        if (estate.Clusters.Value?.GetValueOrDefault(id) is { } owner)
        {
            return Cluster(index, owner, afterFailover);
        }

        if (DatabaseAddress.Parse(id) is { } address)
            return OutsideRds.Of(index, address);

        return estate.Proxies.Value?.GetValueOrDefault(id) is { } proxy
            ? Proxy(index, proxy)
            : Unread(id, new("rds:DescribeDBInstances", id));
    }

    private static DatabasePlace Cluster(NetworkIndex index, DatabaseCluster cluster, bool afterFailover)
    {
        // After a failover another member writes; without one the writer comes back in its own zone.
        var writers = afterFailover && cluster.Members.Length > 1 ? cluster.Members.Skip(1) : cluster.Members.Take(1);
        var places = writers.Select(id => index.Estate.Databases.Value?.GetValueOrDefault(id) is { } member
            ? Instance(index, cluster.Id, member, cluster, false)
            : Unread(cluster.Id, new("rds:DescribeDBInstances", id))).ToList();
        if (places.Find(place => place.Missing is not null || place.Note is not null) is { } open)
        {
            return open;
        }

        return places.Count == 0
            ? Unread(cluster.Id, new("rds:DescribeDBClusters", cluster.Id))
            : places[0] with { Candidates = [.. places.SelectMany(place => place.Candidates)] };
    }

    private static DatabasePlace Instance(NetworkIndex index, string id, DatabaseInstance instance, DatabaseCluster? cluster, bool afterFailover)
    {
        var group = NetworkIndex.Find(index.Estate.SubnetGroups, cluster?.SubnetGroup ?? instance.SubnetGroup, "rds:DescribeDBSubnetGroups");
        if (group.Value is null)
        {
            return Unread(id, group.Missing);
        }

        if ((cluster?.Port ?? instance.Port) is not { } port)
        {
            return new(id, 0, group.Value.VpcId, [], false, Reason.Of(ReasonCode.DatabaseHasNoEndpoint, id));
        }

        var status = cluster is not null && IsClosed(cluster.Status) ? cluster.Status : instance.Status;
        if (IsClosed(status))
        {
            return new(id, port, group.Value.VpcId, [], false, Reason.Of(ReasonCode.DatabaseNotAvailable, id, status));
        }

        var groupIds = cluster?.GroupIds ?? instance.GroupIds;
        var zone = afterFailover ? instance.SecondaryZone ?? instance.Zone : instance.Zone;
        var subnets = ImmutableArray.CreateBuilder<Subnet>();
        foreach (var subnetId in group.Value.SubnetIds)
        {
            var found = index.Subnet(subnetId);
            if (found.Value is null)
            {
                return Unread(id, found.Missing);
            }

            if (zone is null || found.Value.Zone == zone)
            {
                subnets.Add(found.Value);
            }
        }

        if (subnets.Count == 0)
        {
            return new(id, port, group.Value.VpcId, [], false, Reason.Of(ReasonCode.DatabaseHasNoSubnet, id, zone ?? ""));
        }

        var dual = cluster?.DualStack ?? instance.DualStack;
        var faces = afterFailover && instance.SecondaryZone is not null ? [] : InterfacesOf(index, groupIds, subnets);
        ImmutableArray<FlowEnd> ends = faces.Count > 0
            ? [.. faces.Select(face => new FlowEnd(face.Face.Id, face.Subnet, groupIds, Family(AddressSet.Of(face.Face.Addresses.Select(Cidr.Of)), dual), Spread.OneOf))]
            : [.. subnets.Select(subnet => new FlowEnd(subnet.Id, subnet, groupIds, Family(subnet.Addresses, dual), Spread.OneOf))];
        return new(id, port, group.Value.VpcId, ends, instance.PubliclyAccessible);
    }

    /// <summary>By convention, not contract: description RDSNetworkInterface, requester-managed, same groups, subnet of the group.</summary>
    private static List<(NetworkInterface Face, Subnet Subnet)> InterfacesOf(NetworkIndex index, ImmutableArray<string> groupIds, IEnumerable<Subnet> subnets)
    {
        var byId = subnets.ToDictionary(subnet => subnet.Id, StringComparer.Ordinal);
        return [.. from face in index.Estate.Interfaces.Value?.Values ?? []
                   where face.RequesterManaged && face.Description == "RDSNetworkInterface" && byId.ContainsKey(face.SubnetId) && face.GroupIds.ToHashSet().SetEquals(groupIds)
                   orderby face.Id
                   select (face, byId[face.SubnetId])];
    }

    private static DatabasePlace Proxy(NetworkIndex index, DatabaseProxy proxy)
    {
        var found = proxy.SubnetIds.Select(index.Subnet).ToList();
        var subnets = found.Select(one => one.Value).OfType<Subnet>().ToList();
        if (subnets.Count != found.Count || subnets.Count == 0)
        {
            return Unread(proxy.Name, found.Count == 0 ? new("rds:DescribeDBProxies", proxy.Name) : found.First(one => one.Value is null).Missing);
        }

        if (proxy.Port is not { } port)
            return new(proxy.Name, 0, "", [], false) { Doubt = Reason.Of(ReasonCode.ProxyPortUnknown, proxy.Name, proxy.EngineFamily ?? "") };

        return new(
            proxy.Name, port, subnets[0].VpcId,
            [.. subnets.Select(subnet => new FlowEnd(subnet.Id, subnet, proxy.GroupIds, subnet.Addresses.Only(IpFamily.V4), Spread.OneOf))],
            false, proxy.Status == "available" ? null : Reason.Of(ReasonCode.DatabaseNotAvailable, proxy.Name, proxy.Status), EachMember: true);
    }

    /// <summary>States in which RDS accepts no connection. RDS guide, "Viewing DB instance status".</summary>
    private static bool IsClosed(string status) => status
        is "creating" or "deleting" or "failed" or "stopped" or "stopping" or "starting" or "inaccessible-encryption-credentials" or "restore-error";

    private static AddressSet Family(AddressSet addresses, bool dual) => dual ? addresses : addresses.Only(IpFamily.V4);

    private static DatabasePlace Unread(string id, Missing missing) => new(id, 0, "", [], false) { Missing = missing };
}
