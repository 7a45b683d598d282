using System.Collections.Immutable;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Filters;

namespace Keyturn.Readiness.Network.Compiled;

/// <summary>What a quick look says; anything it cannot tell is left to the tracer.</summary>
internal enum Quick : byte
{
    Pass,
    Block,
    Ask,
}

/// <summary>A set of groups for one port and direction: which groups it admits, and which IPv4 addresses.</summary>
/// <param name="Admitted">A bit per group that a rule names.</param>
/// <param name="Firsts">First addresses of the merged blocks, ascending.</param>
/// <param name="Lasts">Their last addresses.</param>
/// <param name="Hidden">A rule for this port could not be read.</param>
internal sealed record GroupProfile(ulong[] Admitted, uint[] Firsts, uint[] Lasts, bool Hidden)
{
    public static GroupProfile Of(NetworkIndex index, ImmutableArray<string> groupIds, bool egress, int port, Dictionary<string, int> bits)
    {
        var (admitted, blocks, hidden) = (new ulong[(bits.Count + 63) / 64], AddressSet.Empty, false);
        foreach (var groupId in groupIds)
        {
            if (index.Estate.SecurityGroups.Value?.GetValueOrDefault(groupId) is not { } group)
            {
                hidden = true;
                continue;
            }

            foreach (var rule in group.Rules.Where(rule => rule.Egress == egress && !rule.Stale && GroupFilter.AdmitsPort(rule, port)))
            {
                if (rule.Block is { } block)
                {
                    blocks = blocks.Union(AddressSet.Of(block));
                }
                else if (rule.GroupId is { } peer)
                {
                    if (bits.TryGetValue(peer, out var bit))
                    {
                        admitted[bit / 64] |= 1UL << (bit % 64);
                    }
                }
                else if (index.Estate.PrefixLists.Value?.GetValueOrDefault(rule.PrefixListId ?? "")?.Entries is { } entries)
                {
                    blocks = blocks.Union(AddressSet.Of(entries));
                }
                else
                {
                    hidden = true;
                }
            }
        }

        return new(admitted, [.. blocks.V4.Intervals.Select(part => (uint)part.First)], [.. blocks.V4.Intervals.Select(part => (uint)part.Last)], hidden);
    }

    /// <summary>A set of groups as bits.</summary>
    public static ulong[] Bits(ImmutableArray<string> groupIds, Dictionary<string, int> bits)
    {
        var set = new ulong[(bits.Count + 63) / 64];
        foreach (var groupId in groupIds)
        {
            if (bits.TryGetValue(groupId, out var bit))
            {
                set[bit / 64] |= 1UL << (bit % 64);
            }
        }

        return set;
    }

    /// <summary>Whether a peer with these groups and addresses is admitted whole, not at all, or only the tracer can tell.</summary>
    public Quick Ask(ulong[] groups, uint first, uint last)
    {
        for (var word = 0; word < Admitted.Length; word++)
        {
            if ((Admitted[word] & groups[word]) != 0)
            {
                return Quick.Pass;
            }
        }

        var (low, high) = (0, Firsts.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (first > Lasts[middle])
            {
                low = middle + 1;
            }
            else if (last < Firsts[middle])
            {
                high = middle - 1;
            }
            else
            {
                return first >= Firsts[middle] && last <= Lasts[middle] ? Quick.Pass : Quick.Ask;
            }
        }

        return Hidden ? Quick.Ask : Quick.Block;
    }
}
