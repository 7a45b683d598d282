using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Tests.Network.Estates;

/// <summary>One feature of a network with what must be said of it, and how it ends.</summary>
/// <param name="Name">The feature, in words.</param>
/// <param name="Blockers">Codes of everything in the way, in hop order.</param>
/// <param name="Fix">Kinds of the changes of the best fix; empty when none is allowed.</param>
internal sealed record NamedEstate(string Name, NetworkEstate Estate, ReachQuestion Question, Verdict Verdict, Via Via, ReasonCode? Decider, ReasonCode[] Blockers, string[] Fix)
{
    /// <summary>Without one of its rules a way is left of which something is unknown: one of several that are not told apart, or one behind which nothing is read.</summary>
    public bool ElseUnknown { get; init; }

    /// <summary>Blocked, and no change that is proposed helps: the estate after what its owner has to do elsewhere.</summary>
    public NetworkEstate? ByHand { get; init; }

    /// <summary>Why the way rests on no rule that could be taken away.</summary>
    public string? NoRule { get; init; }

    public static NamedEstate Reachable(string name, NetworkEstate estate, ReachQuestion question, Via via) =>
        new(name, estate, question, Verdict.Reachable, via, null, [], []);

    /// <summary>Nothing is proposed and no rule decides while <paramref name="decider"/> is not known.</summary>
    public static NamedEstate Unknown(string name, NetworkEstate estate, ReachQuestion question, ReasonCode decider, Via via = Via.None) =>
        new(name, estate, question, Verdict.Unknown, via, decider, [], []);

    public static NamedEstate Blocked(string name, NetworkEstate estate, ReachQuestion question, string fix, params ReasonCode[] blockers) =>
        new(name, estate, question, Verdict.Blocked, Via.None, blockers[0], blockers, fix.Split(' '));

    public static NamedEstate Blocked(string name, NetworkEstate estate, ReachQuestion question, NetworkEstate byHand, params ReasonCode[] blockers) =>
        new(name, estate, question, Verdict.Blocked, Via.None, blockers[0], blockers, []) { ByHand = byHand };
}
