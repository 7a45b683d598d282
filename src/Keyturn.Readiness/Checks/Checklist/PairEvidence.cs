using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Policy.Questions;

namespace Keyturn.Readiness.Checks.Checklist;

/// <summary>What the engines say behind one answer of a pair.</summary>
internal static class PairEvidence
{
    public static IEnumerable<CheckEvidence> Of(PairReadiness pair, MatrixColumn column) => column switch
    {
        MatrixColumn.Endpoint => Of(pair.Endpoint),
        MatrixColumn.Database => pair.DatabasePath is { } path ? Of(path) : [ReadinessCheck.DatabaseOpen(pair.DatabaseFinding).Evidence],
        _ => OfLegs(pair, column),
    };

    private static IEnumerable<CheckEvidence> OfLegs(PairReadiness pair, MatrixColumn column)
    {
        var legs = pair.LegsOf(column);
        var telling = legs.Where(leg => leg.Answer.IsNo).DefaultIfEmpty().OfType<Leg>().ToList();
        if (telling.Count == 0)
            telling = [.. legs.Where(leg => leg.Answer.IsUnknown)];
        return (telling.Count == 0 ? legs.AsEnumerable() : telling)
            .SelectMany(leg => leg.Kind == LegKind.Permission ? LegFindings.Reasons(leg) : [LegFindings.Of(leg, CheckOutcome.Fail).Evidence]).Distinct();
    }

    private static IEnumerable<CheckEvidence> Of(ReachabilityCheck path)
    {
        var decider = path.Decider ?? path.Path?.Evidence.LastOrDefault();
        var reasons = new[] { path.Note, decider?.Reason, decider?.Nearest };
        return reasons.OfType<Network.Reasons.Reason>().Select(reason => new PathEvidence(reason));
    }
}
