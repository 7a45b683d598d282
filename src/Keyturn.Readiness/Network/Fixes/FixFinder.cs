using System.Collections.Immutable;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Tracing;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Fixes;

/// <summary>Derives changes from blockers, applies them to a copy, asks again, and keeps what really leads there.</summary>
public static class FixFinder
{
    /// <summary>How often a repair may uncover a further blocker, as a new endpoint whose group admits nobody.</summary>
    private const int Rounds = 4;

    /// <summary>How many alternatives of a blocker are tried.</summary>
    private const int Alternatives = 4;

    /// <summary>Ranked fixes; none when nothing that is allowed helps.</summary>
    public static ImmutableArray<Fix> Find(NetworkEstate estate, ReachabilityCheck check)
    {
        if (check.Verdict != Verdict.Blocked)
        {
            return [];
        }

        var (found, choices) = (new List<Fix>(), 1);
        for (var choice = 0; choice < choices; choice++)
        {
            var fix = Try(estate, check, choice, ref choices);
            if (fix is not null && !found.Exists(one => one.Changes.ToHashSet().SetEquals(fix.Changes)))
            {
                found.Add(fix);
            }
        }

        return FixRanking.Order(found);
    }

    /// <param name="choices">Raised to the number of alternatives that were met, so that no choice is tried twice.</param>
    private static Fix? Try(NetworkEstate estate, ReachabilityCheck check, int choice, ref int choices)
    {
        var (changes, current, answer) = (ImmutableArray<EstateChange>.Empty, estate, check);
        for (var round = 0; round < Rounds && answer.Verdict == Verdict.Blocked; round++)
        {
            List<EstateChange> more = [];
            foreach (var blocker in answer.Blockers)
            {
                if (blocker.Repairs.IsEmpty)
                {
                    // What follows may be needless once the way is another one: only repairs that were found are tried.
                    continue;
                }

                choices = Math.Max(choices, Math.Min(Alternatives, blocker.Repairs.Length));
                more.Add(blocker.Repairs[Math.Min(choice, blocker.Repairs.Length - 1)]);
            }

            // A way that does not exist is made first: filters of the way that fails may not matter on the new one.
            var ways = more.Where(change => change is CreateEndpoint or EnablePrivateDns or AssociateZone or EnableVpcDns or PutZoneAlias).Take(1).ToList();
            more = [.. (ways.Count > 0 ? ways : more).Distinct().Where(change => !changes.Contains(change))];
            if (more.Count == 0)
            {
                return null;
            }

            foreach (var change in more)
            {
                current = change.ApplyTo(current);
            }

            changes = changes.AddRange(more);
            answer = ReachabilityTracer.Trace(new NetworkIndex(current), check.Question);
        }

        return answer.Verdict == Verdict.Reachable ? Least(estate, changes, answer) : null;
    }

    /// <summary>Leaves out what the other changes made needless, as a rule for a way that is no longer taken.</summary>
    private static Fix Least(NetworkEstate estate, ImmutableArray<EstateChange> changes, ReachabilityCheck check)
    {
        foreach (var change in changes.Where(_ => changes.Length > 1))
        {
            var fewer = changes.Remove(change);
            var without = fewer.Aggregate(estate, (now, one) => one.ApplyTo(now));
            var answer = ReachabilityTracer.Trace(new NetworkIndex(without), check.Question);
            (changes, check) = answer.Verdict == Verdict.Reachable ? (fewer, answer) : (changes, check);
        }

        var own = PlacementFinder.Of(new NetworkIndex(estate), check.Question.Consumer).Placements.Select(one => one.End.Subnet.Id);
        return new(changes, check, changes.SelectMany(change => TouchedSubnets.Of(estate, change)).Except(own).Count());
    }
}
