using System.Collections.Immutable;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Symptoms;

/// <summary>From what a log shows to the causes AWS names, each confirmed, excluded or left open by readiness checks.</summary>
public static class SymptomHints
{
    /// <summary>Causes of the symptom: confirmed ones first, then open ones, in AWS's order.</summary>
    public static ImmutableArray<SymptomHint> For(LogSymptom symptom, SymptomFacts facts) =>
        [.. Causes(symptom).Select(cause => new SymptomHint(cause, Finding(cause, facts))).OrderBy(hint => hint.Finding)];

    private static ImmutableArray<SymptomCause> Causes(LogSymptom symptom) => symptom switch
    {
        LogSymptom.NothingAfterCredentials => [SymptomCause.NoPathToApi],
        LogSymptom.NothingAfterCreateSecret => [SymptomCause.AclStopsHttps, SymptomCause.TimeoutTooShort, SymptomCause.EndpointGroup, SymptomCause.EndpointPolicy],
        LogSymptom.LoginFailedSlowly => [SymptomCause.FunctionGroup, SymptomCause.DatabaseGroup, SymptomCause.NoPathToDatabase],
        _ => [SymptomCause.WrongCredentials],
    };

    private static CauseFinding Finding(SymptomCause cause, SymptomFacts facts) => cause switch
    {
        SymptomCause.NoPathToApi => Blocks(facts.Api, _ => true),
        SymptomCause.AclStopsHttps => Blocks(facts.Api, hop => hop.Component == Component.NetworkAcl),
        SymptomCause.EndpointGroup => Blocks(facts.Api, hop => hop is { Component: Component.SecurityGroup, Egress: false }),
        SymptomCause.FunctionGroup => Blocks(facts.Database, hop => hop is { Component: Component.SecurityGroup, Egress: true }),
        SymptomCause.DatabaseGroup => Blocks(facts.Database, hop => hop is { Component: Component.SecurityGroup, Egress: false }),
        SymptomCause.NoPathToDatabase => Blocks(facts.Database, hop => hop.Component != Component.SecurityGroup),
        SymptomCause.EndpointPolicy => facts.PolicyRefuses switch
        {
            true => CauseFinding.Confirmed,
            false => CauseFinding.Excluded,
            _ => CauseFinding.Open,
        },
        SymptomCause.TimeoutTooShort => Timeout(facts),
        _ => Credentials(facts.Database),
    };

    /// <summary>A blocked way is stopped by the hops that are told, and by all of them; an unknown one may be stopped by any.</summary>
    private static CauseFinding Blocks(ReachabilityCheck? check, Func<Evidence, bool> hop) => check?.Verdict switch
    {
        Verdict.Blocked => check.Blockers.Any(hop) ? CauseFinding.Confirmed : CauseFinding.Excluded,
        Verdict.Reachable or Verdict.NotRequired => CauseFinding.Excluded,
        _ => CauseFinding.Open,
    };

    /// <summary>A function that was cut short on a way that works had too little time; on a way that is blocked no time would do.</summary>
    private static CauseFinding Timeout(SymptomFacts facts) => facts.Timeout is not { } timeout ? CauseFinding.Open
        : facts.Duration < timeout ? CauseFinding.Excluded
        : facts.Api?.Verdict switch
        {
            Verdict.Reachable => CauseFinding.Confirmed,
            Verdict.Blocked => CauseFinding.Excluded,
            _ => CauseFinding.Open,
        };

    /// <summary>The database answered, so that the login is what is left; where the check says otherwise, one of both is out of date.</summary>
    private static CauseFinding Credentials(ReachabilityCheck? database) =>
        database?.Verdict == Verdict.Reachable ? CauseFinding.Confirmed : CauseFinding.Open;
}
