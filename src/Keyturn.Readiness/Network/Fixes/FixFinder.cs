using System.Collections.Immutable;
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
    private const int Alternatives = 3;

    /// <summary>Ranked fixes: fewest changes, then least exposure, then no cost; none when nothing that is allowed helps.</summary>
    public static ImmutableArray<Fix> Find(NetworkEstate estate, ReachabilityCheck check)
    {
        if (check.Verdict != Verdict.Blocked)
        {
            return [];
        }

        var found = new List<Fix>();
        for (var choice = 0; choice < Alternatives; choice++)
        {
            if (Try(estate, check, choice) is { } fix && !found.Exists(one => one.Changes.ToHashSet().SetEquals(fix.Changes)))
            {
                found.Add(fix);
            }
        }

        var least = found.Where(fix => !found.Exists(other => other.Changes.Length < fix.Changes.Length && other.Changes.All(fix.Changes.Contains)));
        return [.. least.OrderBy(fix => fix.Changes.Length).ThenBy(fix => fix.Exposure).ThenBy(fix => fix.Costs)];
    }

    private static Fix? Try(NetworkEstate estate, ReachabilityCheck check, int choice)
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

        return answer.Verdict == Verdict.Reachable ? Least(estate, new(changes, answer)) : null;
    }

    /// <summary>Leaves out what the other changes made needless, as a rule for a way that is no longer taken.</summary>
    private static Fix Least(NetworkEstate estate, Fix fix)
    {
        foreach (var change in fix.Changes.Where(_ => fix.Changes.Length > 1))
        {
            var fewer = fix.Changes.Remove(change);
            var without = fewer.Aggregate(estate, (now, one) => one.ApplyTo(now));
            var answer = ReachabilityTracer.Trace(new NetworkIndex(without), fix.Check.Question);
            fix = answer.Verdict == Verdict.Reachable ? new(fewer, answer) : fix;
        }

        return fix;
    }
}
