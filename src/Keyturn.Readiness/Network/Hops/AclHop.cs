using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Filters;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Hops;

/// <summary>The network ACL of a subnet, on entering or leaving it. Stateless: replies are asked as well.</summary>
internal static class AclHop
{
    /// <summary>AWS suggests denies for single ports inside the client range: below this share it is no block.</summary>
    private const double FewPorts = 0.01;

    public static void Request(Trail trail, Subnet subnet, bool egress, Peer peer) => Ask(trail, Phase.Request, subnet, egress, peer, PortRange.Of(trail.Port));

    public static void Reply(Trail trail, Subnet subnet, bool egress, Peer peer, PortRange? clientPorts = null) =>
        Ask(trail, Phase.Reply, subnet, egress, peer, clientPorts ?? trail.ClientPorts);

    /// <summary>On the way there the server's port is asked, on the way back those of the client.</summary>
    public static void Ask(Trail trail, Phase phase, Subnet subnet, bool egress, Peer peer) =>
        Ask(trail, phase, subnet, egress, peer, phase == Phase.Request ? PortRange.Of(trail.Port) : trail.ClientPorts);

    public static void NotEvaluated(Trail trail, Phase phase, Subnet subnet)
    {
        var id = trail.Index.AclOf(subnet).Value?.Id ?? subnet.Id;
        trail.Add(phase, Component.NetworkAcl, id, Outcome.NotEvaluated, Reason.Of(ReasonCode.AclNotEvaluated, id, subnet.Id));
    }

    private static void Ask(Trail trail, Phase phase, Subnet subnet, bool egress, Peer peer, PortRange ports)
    {
        var found = trail.Index.AclOf(subnet);
        if (found.Value is not { } acl)
        {
            trail.Unread(phase, Component.NetworkAcl, found.Missing);
            return;
        }

        var answer = AclFilter.Ask(acl, egress, peer.Addresses, ports.ToSet());
        var share = answer.ClosedPorts.Count / Math.Max(1, ports.ToSet().Count);
        var samePeers = answer.SamePeers(peer.Addresses);
        var (outcome, reason) = Judge(acl, egress, peer, ports, answer, samePeers, share);
        trail.Hops.Add(new(phase, Component.NetworkAcl, acl.Id, egress, outcome, reason)
        {
            Share = samePeers ? share : RefusedShare(answer, peer),
            RestsOn = answer is { AllowsAll: true, Parts.Length: 1 } ? new(Component.NetworkAcl, acl.Id, RuleRemoval.KeyOf(egress, answer.Parts[0].Number)) : null,
            Repairs = outcome is Outcome.Block or Outcome.Some ? Repairs(acl, egress, ports, peer, answer.FirstDenial) : [],
        });
    }

    private static (Outcome Outcome, Reason Reason) Judge(
        NetworkAcl acl, bool egress, Peer peer, PortRange ports, AclAnswer answer, bool samePeers, double share)
    {
        var direction = egress ? "outbound" : "inbound";
        if (answer.AllowsAll)
        {
            return (Outcome.Pass, Reason.Of(ReasonCode.AclAllows, acl.Id, direction, Number(answer.Parts.Select(part => part.Number).DefaultIfEmpty(0).Min()), ports.ToString()));
        }

        var denial = Number(answer.FirstDenial);
        if (answer.DeniesAll)
        {
            return (Outcome.Block, Reason.Of(ReasonCode.AclDenies, acl.Id, direction, denial, ports.ToString()));
        }

        if (samePeers)
        {
            var closed = string.Join(", ", answer.ClosedPorts.Intervals.Select(part => new PortRange((int)part.First, (int)part.Last).ToString()));
            return share < FewPorts
                ? (Outcome.Pass, Reason.Of(ReasonCode.AclClosesFewPorts, acl.Id, direction, closed))
                : (Outcome.Some, Reason.Of(ReasonCode.AclClosesPorts, acl.Id, direction, closed));
        }

        return (peer.Spread == Spread.OneOf ? Outcome.Unknown : Outcome.Some, Reason.Of(ReasonCode.AclClosesAddresses, acl.Id, direction, ports.ToString(), denial));
    }

    /// <summary>An allow entry under a free number before the denying one, for the subnet of the other end.</summary>
    private static ImmutableArray<EstateChange> Repairs(NetworkAcl acl, bool egress, PortRange ports, Peer peer, int denial)
    {
        var number = AddAclEntry.FreeBefore(acl, egress, denial);
        return number == 0 ? [] : [.. peer.Blocks.Reverse().Take(1).Select(block => new AddAclEntry(acl.Id, number, egress, ports, block))];
    }

    private static double RefusedShare(AclAnswer answer, Peer peer) =>
        answer.Parts.Where(part => !part.Allow).Aggregate(AddressSet.Empty, (set, part) => set.Union(part.Peers)).Count / Math.Max(1, peer.Addresses.Count);

    private static string Number(int number) => number == AclFilter.Final ? "*" : number.ToString(CultureInfo.InvariantCulture);
}
