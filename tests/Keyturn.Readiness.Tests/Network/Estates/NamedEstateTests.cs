using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Network.Tracing;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Tests.Network.Estates;

public sealed class NamedEstateTests
{
    private static readonly Dictionary<string, NamedEstate> All = new[]
    {
        GroupEstates.All, AclEstates.All, RouteEstates.All, TransitEstates.All, DnsEstates.All, ConsumerEstates.All, DatabaseEstates.All, UnknownEstates.All,
    }.SelectMany(list => list).ToDictionary(one => one.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names { get; } = [.. All.Keys];

    [Fact]
    public void Estates_AreAtLeastEighty() => All.Count.ShouldBeGreaterThanOrEqualTo(80);

    [Theory]
    [MemberData(nameof(Names))]
    public void Trace_OfTheEstate_SaysWhatDecided(string name)
    {
        var one = All[name];
        var check = Trace(one.Estate, one.Question);

        check.Verdict.ShouldBe(one.Verdict, Words(check));
        (check.Decider?.Reason.Code).ShouldBe(one.Decider, Words(check));
        check.Blockers.Select(hop => hop.Reason.Code).ShouldBe(one.Blockers, Words(check));
        if (one.Verdict == Verdict.Reachable)
        {
            check.Via.ShouldBe(one.Via, Words(check));
            if (one.Via != Via.LambdaNetwork)
            {
                check.Path?.Evidence.Select(hop => hop.Phase).Distinct().ShouldBe([Phase.Dns, Phase.Request, Phase.Reply], Words(check));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Fix_OfABlockedEstate_LeadsThere(string name)
    {
        var one = All[name];
        var fixes = FixFinder.Find(one.Estate, Trace(one.Estate, one.Question));

        (fixes.IsEmpty ? [] : fixes[0].Changes.Select(change => change.GetType().Name)).ShouldBe(one.Fix, string.Join('\n', fixes));
        foreach (var fix in fixes)
        {
            var after = fix.Changes.Aggregate(one.Estate, (estate, change) => change.ApplyTo(estate));
            Trace(after, one.Question).Verdict.ShouldBe(Verdict.Reachable);
        }
    }

    /// <summary>A way that is claimed to rest on a rule is gone without it, whether it was there or was repaired.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void RestsOn_WithoutTheRule_IsNotReachable(string name)
    {
        var one = All[name];
        var fixes = FixFinder.Find(one.Estate, Trace(one.Estate, one.Question));
        var estate = fixes.IsEmpty ? one.Estate : fixes[0].Changes.Aggregate(one.Estate, (now, change) => change.ApplyTo(now));
        var check = Trace(estate, one.Question);

        check.RestsOn.IsEmpty.ShouldBe(check.Verdict != Verdict.Reachable || check.Via == Via.LambdaNetwork && one.Question is SecretsManagerQuestion, Words(check));
        foreach (var rule in check.RestsOn)
        {
            var without = Trace(new RuleRemoval(rule).ApplyTo(estate), one.Question);
            without.Verdict.ShouldNotBe(Verdict.Reachable, rule.ToString());
        }

        if (check.RestsOn.FirstOrDefault(rule => rule.Component == Component.SecurityGroup) is { } group)
        {
            Trace(new RuleRemoval(group).ApplyTo(estate), one.Question).Verdict.ShouldBe(Verdict.Blocked);
        }
    }

    private static ReachabilityCheck Trace(NetworkEstate estate, ReachQuestion question) => ReachabilityTracer.Trace(new NetworkIndex(estate), question);

    private static string Words(ReachabilityCheck check) =>
        string.Join('\n', check.Paths.SelectMany(path => path.Evidence.Select(hop => $"{path.Target} {path.Via} {hop.Phase} {hop.Outcome} {hop.Reason.Code}: {hop.Reason} {hop.Nearest}")));
}
