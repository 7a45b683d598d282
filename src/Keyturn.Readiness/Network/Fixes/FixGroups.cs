using System.Collections.Immutable;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Fixes;

/// <summary>One set of changes with every question it repairs.</summary>
/// <param name="Changes">The changes.</param>
/// <param name="Repairs">Questions that are reachable after them.</param>
public sealed record FixGroup(ImmutableArray<EstateChange> Changes, ImmutableArray<ReachQuestion> Repairs)
{
    /// <summary>How many consumers are repaired.</summary>
    public int Consumers => Repairs.Select(question => question.Consumer).Distinct().Count();
}

/// <summary>The shortest work list: equal changes once, those that repair the most first (greedy set cover).</summary>
public static class FixGroups
{
    /// <summary>Groups the fixes of many questions; a question without a fix is in no group.</summary>
    public static ImmutableArray<FixGroup> Of(IEnumerable<(ReachQuestion Question, ImmutableArray<Fix> Fixes)> fleet)
    {
        var open = fleet.Where(one => !one.Fixes.IsEmpty).ToList();
        var groups = ImmutableArray.CreateBuilder<FixGroup>();
        while (open.Count > 0)
        {
            var best = open.SelectMany(one => one.Fixes.Select((fix, rank) => (fix.Changes, fix.Exposure, rank, one.Question)))
                .GroupBy(one => Key(one.Changes), StringComparer.Ordinal)
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Sum(one => one.rank)).ThenBy(group => group.First().Changes.Length)
                .ThenBy(group => group.First().Exposure).ThenBy(group => group.Key, StringComparer.Ordinal)
                .First().ToList();
            ImmutableArray<ReachQuestion> repaired = [.. best.Select(one => one.Question).Distinct()];
            groups.Add(new(best[0].Changes, repaired));
            open.RemoveAll(one => repaired.Contains(one.Question));
        }

        return groups.ToImmutable();
    }

    private static string Key(ImmutableArray<EstateChange> changes) => string.Join('\n', changes.Select(CliRenderer.Render).Order(StringComparer.Ordinal));
}
