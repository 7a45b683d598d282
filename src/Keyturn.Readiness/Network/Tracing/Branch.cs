using System.Collections.Immutable;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Tracing;

/// <summary>A part of an answer: ways that belong together, the worst first.</summary>
/// <param name="Share">Share of connections with the verdict, 0 to 1.</param>
internal sealed record Branch(Verdict Verdict, ImmutableArray<PathTrace> Paths, double Share)
{
    public static Branch Of(PathTrace path) => new(path.Verdict, [path], path.Share);

    /// <summary>All are used over time.</summary>
    public static Branch All(IReadOnlyList<Branch> branches)
    {
        var verdict = VerdictAlgebra.All([.. branches.Select(branch => branch.Verdict)]);
        return new(verdict, Worst(branches), verdict != Verdict.Blocked ? 1 : branches.Sum(branch => branch.Verdict == Verdict.Blocked ? branch.Share : 0) / branches.Count);
    }

    /// <summary>One of them holds; <paramref name="doubt"/> says why it is not known which.</summary>
    public static Branch OneOf(IReadOnlyList<Branch> branches, Evidence doubt)
    {
        var verdict = VerdictAlgebra.OneOf([.. branches.Select(branch => branch.Verdict)]);
        if (verdict != Verdict.Unknown || branches.Count == 1)
        {
            return new(verdict, Worst(branches), branches.Max(branch => branch.Share));
        }

        return new(verdict, [.. Worst(branches).Select(path => path with { Evidence = path.Evidence.Insert(0, doubt) })], 1);
    }

    /// <summary>The client tries one after the other; the one that works is the way.</summary>
    public static Branch Any(IReadOnlyList<Branch> branches) => VerdictAlgebra.Any([.. branches.Select(branch => branch.Verdict)]) switch
    {
        Verdict.Reachable => branches.First(branch => branch.Verdict == Verdict.Reachable),
        Verdict.Unknown => branches.First(branch => branch.Verdict == Verdict.Unknown),
        _ => branches[0],
    };

    /// <summary>Possible cases that are not told apart.</summary>
    public static Evidence Cases(int count, string id) =>
        new(Phase.Dns, Component.Consumer, id, null, Outcome.Unknown, Reason.Of(ReasonCode.AnswersDiffer, count.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static ImmutableArray<PathTrace> Worst(IEnumerable<Branch> branches) =>
        [.. branches.OrderBy(branch => Rank(branch.Verdict)).SelectMany(branch => branch.Paths)];

    private static int Rank(Verdict verdict) => verdict switch
    {
        Verdict.Blocked => 0,
        Verdict.Unknown => 1,
        _ => 2,
    };
}
