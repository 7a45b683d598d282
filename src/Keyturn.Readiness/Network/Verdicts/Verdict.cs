namespace Keyturn.Readiness.Network.Verdicts;

/// <summary>What is known of a way.</summary>
public enum Verdict
{
    /// <summary>Every placement gets there and its replies come back.</summary>
    Reachable,

    /// <summary>Something certain is in the way, for all or some placements or client ports.</summary>
    Blocked,

    /// <summary>It hangs on something that could not be read or cannot be known; never to be shown as a pass.</summary>
    Unknown,

    /// <summary>No way is needed.</summary>
    NotRequired,
}

/// <summary>How much of the consumer a verdict speaks of.</summary>
/// <param name="Count">Placements with the verdict.</param>
/// <param name="Of">All placements.</param>
/// <param name="Share">Share of client ports, addresses or targets affected at the worst placement, 0 to 1.</param>
public sealed record VerdictScope(int Count, int Of, double Share)
{
    /// <summary>One placement, all ports.</summary>
    public static VerdictScope One { get; } = new(1, 1, 1);

    /// <summary>Whether nothing is exempt; else it happens now and then.</summary>
    public bool IsAll => Count == Of && Share >= 1;
}

/// <summary>The way that traffic takes.</summary>
public enum Via
{
    /// <summary>No way is known.</summary>
    None,

    /// <summary>Inside one VPC.</summary>
    IntraVpc,

    /// <summary>Through an interface endpoint.</summary>
    InterfaceEndpoint,

    /// <summary>Through a NAT gateway.</summary>
    Nat,

    /// <summary>Through an internet gateway.</summary>
    InternetGateway,

    /// <summary>Through an egress-only internet gateway.</summary>
    EgressOnlyGateway,

    /// <summary>Over a peering connection.</summary>
    Peering,

    /// <summary>Over a transit gateway.</summary>
    TransitGateway,

    /// <summary>Lambda's own network.</summary>
    LambdaNetwork,

    /// <summary>Through an appliance.</summary>
    Middlebox,
}

/// <summary>Combines verdicts. Unknown beats Reachable; a certain blocker beats Unknown; the worst placement counts.</summary>
public static class VerdictAlgebra
{
    /// <summary>All are used over time: placements, the interfaces of an endpoint.</summary>
    public static Verdict All(IReadOnlyCollection<Verdict> verdicts) =>
        verdicts.Contains(Verdict.Blocked) ? Verdict.Blocked
        : verdicts.Count == 0 || verdicts.Contains(Verdict.Unknown) ? Verdict.Unknown
        : Verdict.Reachable;

    /// <summary>One of them holds and it is not known which: only equal verdicts are a verdict.</summary>
    public static Verdict OneOf(IReadOnlyCollection<Verdict> verdicts) =>
        verdicts.Distinct().Count() == 1 ? verdicts.First() : Verdict.Unknown;

    /// <summary>The client tries one after another, as with A and AAAA answers.</summary>
    public static Verdict Any(IReadOnlyCollection<Verdict> verdicts) =>
        verdicts.Contains(Verdict.Reachable) ? Verdict.Reachable
        : verdicts.Count == 0 || verdicts.Contains(Verdict.Unknown) ? Verdict.Unknown
        : Verdict.Blocked;
}
