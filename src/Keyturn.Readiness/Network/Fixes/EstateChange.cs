using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Network.Fixes;

/// <summary>One change of AWS that would help. Never executed here: applied to a copy, asked again, and offered as text.</summary>
public abstract record EstateChange
{
    /// <summary>The estate as it would be.</summary>
    public abstract NetworkEstate ApplyTo(NetworkEstate estate);

    /// <summary>Addresses times ports that are newly let in or out; 0 for changes that open nothing.</summary>
    public virtual double Exposure => 0;

    /// <summary>Whether it costs money by the hour.</summary>
    public virtual bool Costs => false;

    /// <summary>What it takes to take it back.</summary>
    public virtual Undoing Undoing => Undoing.RemoveAgain;

    private protected static EstatePart<ImmutableDictionary<string, T>> Edit<T>(
        EstatePart<ImmutableDictionary<string, T>> part, string id, Func<T, T> edit)
        where T : class =>
        part.Value is { } values && values.TryGetValue(id, out var value) ? part with { Value = values.SetItem(id, edit(value)) } : part;
}

/// <summary>A rule added to a security group, for one TCP port and one peer.</summary>
/// <param name="GroupId">The group that gets the rule.</param>
/// <param name="Egress">Outbound or inbound.</param>
/// <param name="Port">TCP port.</param>
/// <param name="PeerGroupId">Group peer; else <paramref name="Block"/>.</param>
/// <param name="Block">CIDR peer.</param>
public sealed record AddGroupRule(string GroupId, bool Egress, int Port, string? PeerGroupId, Cidr? Block) : EstateChange
{
    /// <inheritdoc/>
    public override double Exposure => Block is { } block ? (double)(block.Last - block.First) + 1 : 0.5;

    /// <inheritdoc/>
    public override NetworkEstate ApplyTo(NetworkEstate estate) => estate with
    {
        SecurityGroups = Edit(estate.SecurityGroups, GroupId, group => group with
        {
            Rules = group.Rules.Add(new($"new-{GroupId}-{group.Rules.Length}", Egress, "tcp", PortRange.Of(Port)) { GroupId = PeerGroupId, Block = Block }),
        }),
    };
}

/// <summary>An allow entry added to a network ACL before the entry that denies.</summary>
public sealed record AddAclEntry(string AclId, int Number, bool Egress, PortRange Ports, Cidr Peer) : EstateChange
{
    /// <inheritdoc/>
    public override double Exposure => ((double)(Peer.Last - Peer.First) + 1) * (Ports.To - Ports.From + 1);

    /// <inheritdoc/>
    public override NetworkEstate ApplyTo(NetworkEstate estate) => estate with
    {
        NetworkAcls = Edit(estate.NetworkAcls, AclId, acl => acl with
        {
            Entries = acl.Entries.Add(new(acl.Entries.Any(entry => entry.Number == Number && entry.Egress == Egress) ? FreeBefore(acl, Egress, Number) : Number, Egress, true, "6", Peer, Ports)),
        }),
    };

    /// <summary>The largest free number below <paramref name="limit"/>; 0 when none is free.</summary>
    public static int FreeBefore(NetworkAcl acl, bool egress, int limit)
    {
        var taken = acl.Entries.Where(entry => entry.Egress == egress).Select(entry => entry.Number).ToHashSet();
        var number = Math.Min(limit, 32767) - 1;
        while (number > 0 && taken.Contains(number))
        {
            number--;
        }

        return number;
    }
}

/// <summary>A route added, or put in the place of the one with the same destination.</summary>
public sealed record PutRoute(string TableId, Cidr Destination, RouteTarget Target, string TargetId, bool Replaces) : EstateChange
{
    /// <inheritdoc/>
    public override Undoing Undoing => Replaces ? Undoing.RestoreFormer : Undoing.RemoveAgain;

    /// <inheritdoc/>
    public override NetworkEstate ApplyTo(NetworkEstate estate) => estate with
    {
        RouteTables = Edit(estate.RouteTables, TableId, table => table with
        {
            Routes = [.. table.Routes.Where(route => route.Destination != Destination), new Route(Destination, Target, TargetId)],
        }),
    };
}

/// <summary>A subnet associated with another route table of its VPC, so that the one it shares with others stays as it is.</summary>
/// <param name="Replaces">Whether the subnet has an association of its own already, which is replaced.</param>
public sealed record AssociateRouteTable(string SubnetId, string TableId, bool Replaces) : EstateChange
{
    /// <inheritdoc/>
    public override Undoing Undoing => Replaces ? Undoing.RestoreFormer : Undoing.RemoveAgain;

    /// <inheritdoc/>
    public override NetworkEstate ApplyTo(NetworkEstate estate)
    {
        var alone = (estate.RouteTables.Value?.Values ?? []).Aggregate(estate.RouteTables, (part, one) =>
            Edit(part, one.Id, table => table with { SubnetIds = table.SubnetIds.Remove(SubnetId) }));
        return estate with { RouteTables = Edit(alone, TableId, table => table with { SubnetIds = table.SubnetIds.Add(SubnetId) }) };
    }
}

/// <summary>Both DNS attributes of a VPC switched on.</summary>
public sealed record EnableVpcDns(string VpcId) : EstateChange
{
    /// <inheritdoc/>
    public override Undoing Undoing => Undoing.RestoreFormer;

    /// <inheritdoc/>
    public override NetworkEstate ApplyTo(NetworkEstate estate) =>
        estate with { Vpcs = Edit(estate.Vpcs, VpcId, vpc => vpc with { DnsSupport = true, DnsHostnames = true }) };
}

/// <summary>Private DNS of an endpoint switched on.</summary>
public sealed record EnablePrivateDns(string EndpointId) : EstateChange
{
    /// <inheritdoc/>
    public override Undoing Undoing => Undoing.CutsOff;

    /// <inheritdoc/>
    public override NetworkEstate ApplyTo(NetworkEstate estate) =>
        estate with { Endpoints = Edit(estate.Endpoints, EndpointId, endpoint => endpoint with { PrivateDns = true }) };
}

/// <summary>A private zone associated with a further VPC.</summary>
public sealed record AssociateZone(string ZoneId, string VpcId, string Region) : EstateChange
{
    /// <inheritdoc/>
    public override Undoing Undoing => Undoing.CutsOff;

    /// <inheritdoc/>
    public override NetworkEstate ApplyTo(NetworkEstate estate) =>
        estate with { Zones = Edit(estate.Zones, ZoneId, zone => zone with { VpcIds = zone.VpcIds.Add(VpcId) }) };
}

/// <summary>An alias record of a private zone that leads to an endpoint.</summary>
public sealed record PutZoneAlias(string ZoneId, string Name, string EndpointId) : EstateChange
{
    /// <inheritdoc/>
    public override Undoing Undoing => Undoing.RestoreFormer;

    /// <inheritdoc/>
    public override NetworkEstate ApplyTo(NetworkEstate estate) => estate with
    {
        Zones = Edit(estate.Zones, ZoneId, zone => zone with
        {
            Records = [.. (zone.Records ?? []).Where(record => record.Name != Name), new ZoneRecord(Name, [], EndpointId)],
        }),
    };
}

/// <summary>A route added to a table of a transit gateway.</summary>
public sealed record PutTransitRoute(string TableId, Cidr Destination, string AttachmentId) : EstateChange
{
    /// <inheritdoc/>
    public override NetworkEstate ApplyTo(NetworkEstate estate) => estate with
    {
        TransitRouteTables = Edit(estate.TransitRouteTables, TableId, table => table with
        {
            Routes = [.. (table.Routes ?? []).Where(route => route.Destination != Destination), new TransitRoute(Destination, AttachmentId) { Static = true }],
        }),
    };
}

/// <summary>A subnet of a further zone added to a transit gateway attachment.</summary>
public sealed record AddAttachmentSubnet(string AttachmentId, string SubnetId) : EstateChange
{
    /// <inheritdoc/>
    public override NetworkEstate ApplyTo(NetworkEstate estate) => estate with
    {
        TransitAttachments = Edit(estate.TransitAttachments, AttachmentId, attachment => attachment with { SubnetIds = attachment.SubnetIds.Add(SubnetId) }),
    };
}

/// <summary>An attachment associated with a table of its transit gateway.</summary>
public sealed record AssociateTransitTable(string AttachmentId, string TableId) : EstateChange
{
    /// <inheritdoc/>
    public override Undoing Undoing => Undoing.CutsOff;

    /// <inheritdoc/>
    public override NetworkEstate ApplyTo(NetworkEstate estate) => estate with
    {
        TransitAttachments = Edit(estate.TransitAttachments, AttachmentId, attachment => attachment with { RouteTableId = TableId }),
    };
}

/// <summary>An interface endpoint for Secrets Manager with private DNS. Its groups must admit the consumer: a further change when they do not.</summary>
public sealed record CreateEndpoint(string VpcId, string Region, string SubnetId, string GroupId) : EstateChange
{
    /// <inheritdoc/>
    public override bool Costs => true;

    /// <inheritdoc/>
    public override Undoing Undoing => Undoing.CutsOff;

    /// <inheritdoc/>
    public override NetworkEstate ApplyTo(NetworkEstate estate)
    {
        if (estate.Subnets.Value?.GetValueOrDefault(SubnetId) is not { } subnet || subnet.Blocks.FirstOrDefault(block => block.Family == IpFamily.V4) is not { Length: > 0 } block)
        {
            return estate;
        }

        // AWS keeps the first four addresses and the last one of a subnet to itself.
        var face = new NetworkInterface($"eni-new-{SubnetId}", SubnetId, [new Address(IpFamily.V4, block.Last - 1)], [GroupId]);
        var endpoint = new VpcEndpoint($"vpce-new-{VpcId}", VpcId, $"com.amazonaws.{Region}.secretsmanager", [face.Id]) { SubnetIds = [SubnetId], GroupIds = [GroupId] };
        return estate with
        {
            Interfaces = estate.Interfaces with { Value = (estate.Interfaces.Value ?? ImmutableDictionary<string, NetworkInterface>.Empty).SetItem(face.Id, face) },
            Endpoints = estate.Endpoints with { Value = (estate.Endpoints.Value ?? ImmutableDictionary<string, VpcEndpoint>.Empty).SetItem(endpoint.Id, endpoint) },
        };
    }
}
