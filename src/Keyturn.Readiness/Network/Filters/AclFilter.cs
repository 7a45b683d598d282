using System.Collections.Immutable;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Network.Filters;

/// <summary>A part of a flow with the entry that decides for it; the final <c>*</c> is number 32767.</summary>
internal sealed record AclPart(AddressSet Peers, IntervalSet Ports, int Number, bool Allow);

/// <summary>What a network ACL says of a whole flow.</summary>
internal sealed record AclAnswer(ImmutableArray<AclPart> Parts)
{
    public bool AllowsAll => Parts.All(part => part.Allow);

    public bool DeniesAll => Parts.All(part => !part.Allow);

    /// <summary>Ports that are closed for at least one of the peers.</summary>
    public IntervalSet ClosedPorts => Parts.Where(part => !part.Allow).Aggregate(IntervalSet.Empty, (ports, part) => ports.Union(part.Ports));

    /// <summary>Whether all peers are treated alike.</summary>
    public bool SamePeers(AddressSet peers) => Parts.All(part => part.Peers.Covers(peers));

    public int FirstDenial => Parts.Where(part => !part.Allow).Select(part => part.Number).DefaultIfEmpty(AclFilter.Final).Min();
}

/// <summary>Network ACLs for TCP: ascending numbers, the first match decides, stateless. VPC guide, "Network ACL rules".</summary>
internal static class AclFilter
{
    /// <summary>Number of the rule that denies what nothing else decided.</summary>
    public const int Final = 32767;

    public static AclAnswer Ask(NetworkAcl acl, bool egress, AddressSet peers, IntervalSet ports)
    {
        var parts = ImmutableArray.CreateBuilder<AclPart>();
        List<(AddressSet Peers, IntervalSet Ports)> open = [(peers, ports)];
        foreach (var entry in acl.Entries.Where(entry => entry.Egress == egress && (entry.Protocol is "-1" or "6")).OrderBy(entry => entry.Number))
        {
            var asked = PortsOf(entry, ports);
            List<(AddressSet, IntervalSet)> rest = [];
            foreach (var box in open)
            {
                var (hitPeers, hitPorts) = (box.Peers.Intersect(entry.Peer), box.Ports.Intersect(asked));
                if (hitPeers.IsEmpty || hitPorts.IsEmpty)
                {
                    rest.Add(box);
                    continue;
                }

                parts.Add(new(hitPeers, hitPorts, entry.Number, entry.Allow));
                Keep(rest, box.Peers.Except(entry.Peer), box.Ports);
                Keep(rest, hitPeers, box.Ports.Except(hitPorts));
            }

            open = rest;
        }

        parts.AddRange(open.Select(box => new AclPart(box.Peers, box.Ports, Final, false)));
        return new(parts.ToImmutable());
    }

    /// <summary>With protocol -1 the ports do not count; tcp without ports means none.</summary>
    private static IntervalSet PortsOf(NetworkAclEntry entry, IntervalSet asked) =>
        entry.Protocol == "-1" ? asked : entry.Ports?.ToSet() ?? IntervalSet.Empty;

    private static void Keep(List<(AddressSet, IntervalSet)> rest, AddressSet peers, IntervalSet ports)
    {
        if (!peers.IsEmpty && !ports.IsEmpty)
        {
            rest.Add((peers, ports));
        }
    }
}
