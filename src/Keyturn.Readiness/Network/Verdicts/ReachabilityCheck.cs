using System.Collections.Immutable;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Reasons;

namespace Keyturn.Readiness.Network.Verdicts;

/// <summary>What is asked: may this consumer reach that target?</summary>
/// <param name="Consumer">Who.</param>
public abstract record ReachQuestion(Consumer Consumer);

/// <summary>The Secrets Manager API of the Region of the secret's ARN.</summary>
public sealed record SecretsManagerQuestion(Consumer Consumer, string Region) : ReachQuestion(Consumer);

/// <summary>A database on its real port.</summary>
/// <param name="DatabaseId">DB instance or cluster identifier, or name of a proxy.</param>
/// <param name="AfterFailover">Where it will be, not where it is.</param>
public sealed record DatabaseQuestion(Consumer Consumer, string DatabaseId, bool AfterFailover = false) : ReachQuestion(Consumer);

/// <summary>One way from one placement to one target, hop by hop; hops behind a blocker are there as well.</summary>
/// <param name="Placement">Subnet or place of the consumer.</param>
/// <param name="Target">Interface, subnet or service at the other end.</param>
/// <param name="Evidence">Hops in order: name, request, reply.</param>
public sealed record PathTrace(string Placement, string Target, Via Via, ImmutableArray<Evidence> Evidence)
{
    /// <summary>A certain blocker, else anything unknown, else a pass.</summary>
    public Verdict Verdict =>
        Evidence.Any(hop => hop.Outcome is Outcome.Block or Outcome.Some) ? Verdict.Blocked
        : Evidence.Any(hop => hop.Outcome == Outcome.Unknown) ? Verdict.Unknown
        : Verdict.Reachable;

    /// <summary>Share of connections that fail: all, or the largest share of ports or addresses.</summary>
    public double Share => Evidence.Any(hop => hop.Outcome == Outcome.Block) ? 1
        : Evidence.Where(hop => hop.Outcome == Outcome.Some).Select(hop => hop.Share).DefaultIfEmpty(1).Max();
}

/// <summary>How firmly an answer stands on what was read.</summary>
public enum Confidence
{
    /// <summary>Everything was read.</summary>
    High,

    /// <summary>Something was assumed, for instance client ports.</summary>
    Medium,

    /// <summary>Facts are missing.</summary>
    Low,
}

/// <summary>The answer to one question.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Verdict">What is known.</param>
/// <param name="Scope">For how much of the consumer.</param>
/// <param name="Paths">Every way that was followed, the worst first.</param>
public sealed record ReachabilityCheck(ReachQuestion Question, Verdict Verdict, VerdictScope Scope, ImmutableArray<PathTrace> Paths)
{
    /// <summary>Why there is no way to follow, or that none is needed.</summary>
    public Reason? Note { get; init; }

    /// <summary>Facts the answer hangs on and that could not be read.</summary>
    public ImmutableArray<Missing> Missing { get; init; } = [];

    /// <summary>What was taken for granted.</summary>
    public ImmutableArray<Reason> Assumptions { get; init; } = [];

    /// <summary>What no verdict speaks of; the same for every check, to be shown once.</summary>
    public static ImmutableArray<Reason> Caveats { get; } =
    [
        Reason.Of(ReasonCode.CaveatClient), Reason.Of(ReasonCode.CaveatPolicies), Reason.Of(ReasonCode.CaveatLogin), Reason.Of(ReasonCode.CaveatExhaustion),
        Reason.Of(ReasonCode.CaveatPropagation),
    ];

    /// <summary>Low when facts are missing, medium when something was assumed.</summary>
    public Confidence Confidence => !Missing.IsEmpty ? Confidence.Low : !Assumptions.IsEmpty ? Confidence.Medium : Confidence.High;

    /// <summary>The worst way: the one to draw.</summary>
    public PathTrace? Path => Paths.IsEmpty ? null : Paths[0];

    /// <summary>How traffic goes, or would go.</summary>
    public Via Via => Path?.Via ?? Via.None;

    /// <summary>Everything that is in the way, in hop order, each once.</summary>
    public ImmutableArray<Evidence> Blockers { get; } =
    [
        .. Paths.Where(path => path.Verdict == Verdict.Blocked && Verdict == Verdict.Blocked)
            .SelectMany(path => path.Evidence).Where(hop => hop.Outcome is Outcome.Block or Outcome.Some)
            .DistinctBy(hop => (hop.Phase, hop.Id, hop.Egress, hop.Reason)),
    ];

    /// <summary>The hop that decided: the first that stops, or the first that is not known.</summary>
    public Evidence? Decider => Verdict == Verdict.Blocked
        ? Blockers.FirstOrDefault()
        : Paths.SelectMany(path => path.Evidence).FirstOrDefault(hop => hop.Outcome == Outcome.Unknown);

    /// <summary>Rules that decide alone along a reachable way.</summary>
    public ImmutableArray<RuleRef> RestsOn => Verdict != Verdict.Reachable ? []
        : [.. Paths.SelectMany(path => path.Evidence).Select(hop => hop.RestsOn).OfType<RuleRef>().Distinct()];
}
