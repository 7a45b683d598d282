using System.Globalization;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Reasons;

namespace Keyturn.Readiness.Network.Filters;

/// <summary>A rule that came close and why it did not do.</summary>
/// <param name="Distance">The smaller, the closer.</param>
internal sealed record NearMiss(int Distance, Reason Reason)
{
    /// <summary>The closer one; of two alike the one that was there first.</summary>
    public static NearMiss? Nearer(NearMiss? before, NearMiss? next) => before is null || next?.Distance < before.Distance ? next : before;

    /// <summary><see langword="null"/> for a rule that has nothing to do with the flow.</summary>
    /// <param name="peers">The part of the asked peers that the rule speaks of.</param>
    public static NearMiss? Of(SecurityGroupRule rule, AddressSet peers, GroupQuestion question)
    {
        if (!GroupFilter.AdmitsPort(rule, question.Port))
        {
            return peers.IsEmpty ? null
                : GroupFilter.IsTcp(rule) ? new(2, Reason.Of(ReasonCode.NearPort, rule.Id, "TCP", $"{rule.Ports}", rule.PeerText))
                : new(6, Reason.Of(ReasonCode.NearProtocol, rule.Id, rule.Protocol, rule.PeerText));
        }

        var port = question.Port.ToString(CultureInfo.InvariantCulture);
        if (rule.Stale)
        {
            return new(1, Reason.Of(ReasonCode.NearStale, rule.Id, port, rule.PeerText));
        }

        if (rule.GroupId is { } groupId && question.PeerGroups.Contains(groupId) && question.Reach != ReferenceReach.Works)
        {
            return new(0, Reason.Of(question.Reach == ReferenceReach.Lost ? ReasonCode.NearReference : ReasonCode.NearReferenceSupport, rule.Id, port, groupId));
        }

        return !peers.IsEmpty ? new(3, Reason.Of(ReasonCode.NearBlock, rule.Id, port, rule.PeerText))
            : rule.Block is { } block && question.Peers.Only(block.Family).IsEmpty ? new(4, Reason.Of(ReasonCode.NearFamily, rule.Id, port, rule.PeerText))
            : new(5, Reason.Of(ReasonCode.NearPeer, rule.Id, port, rule.PeerText));
    }
}
