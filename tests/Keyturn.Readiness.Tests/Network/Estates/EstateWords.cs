using System.Globalization;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Tests.Network.Estates;

/// <summary>An answer with everything in it, one line a hop.</summary>
internal static class EstateWords
{
    public static string Of(string name, ReachabilityCheck check) => string.Join('\n', Lines(name, check));

    private static IEnumerable<string> Lines(string name, ReachabilityCheck check)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"== {name}\n{check.Verdict} via {check.Via}, {check.Scope.Count} of {check.Scope.Of}, share {check.Scope.Share:0.####}, confidence {check.Confidence}");
        foreach (var line in check.Missing.Select(one => $"missing {one.Call} {one.Resource}").Concat(check.Assumptions.Select(reason => $"assumes {reason.Code}")))
        {
            yield return line;
        }

        if (check.Decider is { } decider)
        {
            yield return $"decided by {decider.Phase} {decider.Component} {decider.Id}: {decider.Reason}";
        }

        foreach (var path in check.Paths)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"- {path.Placement} to {path.Target} via {path.Via}: {path.Verdict}, share {path.Share:0.####}");
            foreach (var hop in path.Evidence)
            {
                yield return $"  {hop.Phase} {hop.Component} {hop.Id} {hop.Outcome}: {hop.Reason.Code} {string.Join(" | ", hop.Reason.Arguments)}{More(hop)}";
            }
        }
    }

    private static string More(Evidence hop)
    {
        var nearest = hop.Nearest is { } near ? $" ({near.Code} {string.Join(" | ", near.Arguments)})" : "";
        var share = hop.Outcome == Outcome.Some ? string.Create(CultureInfo.InvariantCulture, $" share {hop.Share:0.####}") : "";
        var rests = hop.RestsOn is { } rule ? $" rests on {rule.Key}" : "";
        return $"{nearest}{share}{rests}{string.Concat(hop.Repairs.Select(change => $"\n    repair: {CliRenderer.Render(change)}"))}";
    }
}
