using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Filters;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Hops;

/// <summary>The security groups of one end. Stateful: only the direction of the request is asked.</summary>
internal static class GroupHop
{
    public static void Ask(Trail trail, FlowEnd owner, bool egress, Peer peer, ReferenceReach reach)
    {
        var answer = GroupFilter.Ask(trail.Index, new(owner.GroupIds, egress, trail.Port, peer.Addresses, [.. peer.Groups], reach));
        var id = string.Join(", ", owner.GroupIds);
        var (direction, port) = (egress ? "outbound" : "inbound", trail.Port.ToString(CultureInfo.InvariantCulture));
        var (outcome, reason) = answer.Coverage switch
        {
            Coverage.All => (Outcome.Pass, Reason.Of(ReasonCode.GroupAdmits, id, direction, answer.Matched.Length == 0 ? "" : answer.Matched[0].Rule.Id, port)),
            Coverage.Unknown => (Outcome.Unknown, Reason.Of(ReasonCode.GroupUnreadable, id, direction, port, string.Join(", ", answer.Missing.Select(one => one.Resource)))),
            Coverage.Part => (peer.Spread == Spread.OneOf ? Outcome.Unknown : Outcome.Some, Reason.Of(ReasonCode.GroupAdmitsSome, id, direction, port, peer.Text)),
            _ => (Outcome.Block, answer.NoRules
                ? Reason.Of(ReasonCode.GroupHasNoRules, id, direction, port)
                : Reason.Of(ReasonCode.GroupDoesNotAdmit, id, direction, port, peer.Text)),
        };
        trail.Missing.UnionWith(answer.Missing);
        trail.Hops.Add(new(Phase.Request, Component.SecurityGroup, id, egress, outcome, reason)
        {
            Nearest = answer.Nearest,
            Share = outcome == Outcome.Some ? answer.RefusedShare : 1,
            RestsOn = outcome == Outcome.Pass && answer.Matched.Length == 1
                ? new(Component.SecurityGroup, answer.Matched[0].GroupId, answer.Matched[0].Rule.Id) : null,
            Repairs = outcome is Outcome.Block or Outcome.Some ? Repairs(trail, owner, egress, peer, reach) : [],
        });
    }

    /// <summary>A group where references work, then the single address, then the subnet; everything only for a public service.</summary>
    private static ImmutableArray<EstateChange> Repairs(Trail trail, FlowEnd owner, bool egress, Peer peer, ReferenceReach reach)
    {
        if (owner.GroupIds.IsEmpty)
        {
            return [];
        }

        var references = reach == ReferenceReach.Works ? peer.Groups.Take(1) : [];
        return
        [
            .. references.Select(group => new AddGroupRule(owner.GroupIds[0], egress, trail.Port, group, null)),
            .. peer.Blocks.Select(block => new AddGroupRule(owner.GroupIds[0], egress, trail.Port, null, block)),
        ];
    }
}
