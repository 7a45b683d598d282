using System.Collections.Immutable;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Reasons;

namespace Keyturn.Readiness.Network.Filters;

/// <summary>How much of a flow a filter lets pass.</summary>
internal enum Coverage
{
    All,
    Part,
    None,
    Unknown,
}

/// <summary>Whether a rule that names a group recognises its members on this way.</summary>
internal enum ReferenceReach
{
    Works,

    /// <summary>Another Region, a NAT gateway, a public address or an appliance is between.</summary>
    Lost,

    /// <summary>The transit gateway does not carry them here.</summary>
    Unsupported,
}

/// <param name="GroupIds">All groups of the interface: their rules form one set.</param>
/// <param name="Port">TCP port of the server.</param>
/// <param name="Peers">Addresses of the other end.</param>
/// <param name="PeerGroups">Groups of the other end.</param>
internal sealed record GroupQuestion(
    ImmutableArray<string> GroupIds, bool Egress, int Port, AddressSet Peers, ImmutableArray<string> PeerGroups, ReferenceReach Reach);

/// <param name="Matched">Rules that admit, each with its group.</param>
/// <param name="Missing">What an answer short of <see cref="Coverage.All"/> hangs on.</param>
/// <param name="NoRules">Whether there is no rule in this direction at all.</param>
/// <param name="RefusedShare">Share of the peers that no rule admits, 0 to 1; not a number when nobody is asked for.</param>
internal sealed record GroupAnswer(
    Coverage Coverage, ImmutableArray<(string GroupId, SecurityGroupRule Rule)> Matched, Reason? Nearest, ImmutableArray<Missing> Missing, bool NoRules,
    double RefusedShare);

/// <summary>Security groups for TCP: allow only, additive over all groups of an interface. VPC guide, "Security group rules".</summary>
internal static class GroupFilter
{
    public static GroupAnswer Ask(NetworkIndex index, GroupQuestion question)
    {
        var missing = ImmutableArray.CreateBuilder<Missing>();
        var matched = ImmutableArray.CreateBuilder<(string, SecurityGroupRule)>();
        var (admitted, ruled) = (AddressSet.Empty, false);
        NearMiss? nearest = null;
        foreach (var groupId in question.GroupIds)
        {
            var group = NetworkIndex.Find(index.Estate.SecurityGroups, groupId, "ec2:DescribeSecurityGroups");
            if (group.Value is null)
            {
                missing.Add(group.Missing);
                continue;
            }

            foreach (var rule in group.Value.Rules.Where(rule => rule.Egress == question.Egress))
            {
                ruled = true;
                if (Peers(index, rule, question) is not { } peers)
                {
                    // A list that was not read matters only where the rule is for this port.
                    if (AdmitsPort(rule, question.Port))
                    {
                        missing.Add(new("ec2:GetManagedPrefixListEntries", rule.PeerText));
                    }

                    continue;
                }

                if (AdmitsPort(rule, question.Port) && !peers.IsEmpty)
                {
                    admitted = admitted.Union(peers);
                    matched.Add((groupId, rule));
                }

                nearest = NearMiss.Nearer(nearest, NearMiss.Of(rule, peers, question));
            }
        }

        var coverage = admitted.Covers(question.Peers) ? Coverage.All
            : missing.Count > 0 ? Coverage.Unknown
            : matched.Count == 0 ? Coverage.None : Coverage.Part;
        return new(
            coverage, matched.ToImmutable(), coverage == Coverage.All ? null : nearest?.Reason, coverage == Coverage.All ? [] : missing.ToImmutable(), !ruled,
            question.Peers.Except(admitted).Count / question.Peers.Count);
    }

    /// <summary>Protocol -1 has no ports and admits every one; tcp without ports is not port 0 and admits none.</summary>
    internal static bool AdmitsPort(SecurityGroupRule rule, int port) =>
        rule.Protocol == "-1" || (IsTcp(rule) && rule.Ports is { } ports && ports.Contains(port));

    /// <summary>By name or by number.</summary>
    internal static bool IsTcp(SecurityGroupRule rule) => rule.Protocol is "tcp" or "6";

    /// <summary>The part of the asked peers that the rule speaks of; <see langword="null"/> when its list could not be read.</summary>
    private static AddressSet? Peers(NetworkIndex index, SecurityGroupRule rule, GroupQuestion question)
    {
        if (rule.Stale)
        {
            return AddressSet.Empty;
        }

        if (rule.Block is { } block)
        {
            return question.Peers.Intersect(block);
        }

        if (rule.GroupId is { } groupId)
        {
            return question.Reach == ReferenceReach.Works && question.PeerGroups.Contains(groupId) ? question.Peers : AddressSet.Empty;
        }

        return index.Estate.PrefixLists.Value?.GetValueOrDefault(rule.PeerText)?.Entries is { } entries
            ? question.Peers.Intersect(AddressSet.Of(entries))
            : null;
    }
}
