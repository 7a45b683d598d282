using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Network.Tracing;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Testing;

namespace Keyturn.Readiness.Tests.Network.Estates;

public sealed class NamedEstateTests
{
    internal static Dictionary<string, NamedEstate> All { get; } = new[]
    {
        GroupEstates.All, AclEstates.All, RouteEstates.All, TransitEstates.All, EgressEstates.All, DnsEstates.All, ConsumerEstates.All, DatabaseEstates.All, UnknownEstates.All,
    }.SelectMany(list => list).ToDictionary(one => one.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names { get; } = [.. All.Keys];

    [Fact]
    public void Estates_AreAtLeastEighty() => All.Count.ShouldBeGreaterThanOrEqualTo(80);

    /// <summary>What is said of the estate; its fixes lead there; the way, given or repaired, is gone without a rule it rests on.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Estate_AsItIsAndRepairedAndWithoutItsRule_SaysWhatDecides(string name)
    {
        var one = All[name];
        var check = Trace(one.Estate, one.Question);
        SaysWhatDecided(one, check);

        var fixes = FixFinder.Find(one.Estate, check);
        (fixes.IsEmpty ? [] : fixes[0].Changes.Select(change => change.GetType().Name)).ShouldBe(one.Fix, string.Join('\n', fixes));
        (one.ByHand is not null).ShouldBe(one.Verdict == Verdict.Blocked && one.Fix.Length == 0);
        NetworkEstate[] repaired = [.. fixes.Select(fix => Repaired(one, fix)), .. one.ByHand is { } byHand ? new[] { byHand } : []];
        repaired.ShouldAllBe(estate => Trace(estate, one.Question).Verdict == Verdict.Reachable);

        var end = Trace(repaired.FirstOrDefault(one.Estate), one.Question);
        (end.Verdict == Verdict.Unknown).ShouldBe(one.Verdict == Verdict.Unknown);
        GoesThereAndBack(end);
        RestsOnItsRules(repaired.FirstOrDefault(one.Estate), end, one);
    }

    /// <summary>Every hop of every estate there and back, with all that is said of it.</summary>
    [Fact]
    public async Task Evidence_OfEveryEstate_IsAsApproved()
    {
        var text = string.Join('\n', All.Values.Select(one => EstateWords.Of(one.Name, Trace(one.Estate, one.Question))));

        (await ApprovedFile.DifferenceAsync(text, $"{nameof(NamedEstateTests)}.{nameof(Evidence_OfEveryEstate_IsAsApproved)}")).ShouldBeNull();
    }

    private static void SaysWhatDecided(NamedEstate one, ReachabilityCheck check)
    {
        check.Verdict.ShouldBe(one.Verdict, Words(check));
        (check.Decider?.Reason.Code).ShouldBe(one.Decider, Words(check));
        check.Blockers.Select(hop => hop.Reason.Code).ShouldBe(one.Blockers, Words(check));
        if (one.Verdict == Verdict.Reachable)
        {
            check.Via.ShouldBe(one.Via, Words(check));
        }
    }

    /// <summary>A way that works is a name, a request and a reply, each hop of which passes; Lambda's own network shows none of its hops.</summary>
    private static void GoesThereAndBack(ReachabilityCheck check)
    {
        if (check is { Verdict: Verdict.Reachable, Via: not Via.LambdaNetwork })
        {
            check.Path.ShouldNotBeNull().Evidence.Select(hop => hop.Phase).Distinct().ShouldBe([Phase.Dns, Phase.Request, Phase.Reply], Words(check));
        }
    }

    /// <summary>Every rule a way rests on is taken away in turn. A way of which something is unknown rests on none; one that has none says why.</summary>
    private static void RestsOnItsRules(NetworkEstate estate, ReachabilityCheck check, NamedEstate one)
    {
        check.RestsOn.IsEmpty.ShouldBe(check.Verdict == Verdict.Unknown || one.NoRule is not null, Words(check));
        var without = check.RestsOn.Select(rule => (Rule: rule, Trace(new RuleRemoval(rule).ApplyTo(estate), one.Question).Verdict)).ToList();
        without.ShouldAllBe(end => end.Verdict == Verdict.Blocked || (one.ElseUnknown && end.Verdict == Verdict.Unknown));
        without.Exists(end => end.Verdict == Verdict.Blocked).ShouldBe(!check.RestsOn.IsEmpty);
        without.Exists(end => end.Verdict == Verdict.Unknown).ShouldBe(one.ElseUnknown);
    }

    private static NetworkEstate Repaired(NamedEstate one, Fix fix) => fix.Changes.Aggregate(one.Estate, (estate, change) => change.ApplyTo(estate));

    private static ReachabilityCheck Trace(NetworkEstate estate, ReachQuestion question) => ReachabilityTracer.Trace(new NetworkIndex(estate), question);

    private static string Words(ReachabilityCheck check) =>
        string.Join('\n', check.Paths.SelectMany(path => path.Evidence.Select(hop => $"{path.Target} {path.Via} {hop.Phase} {hop.Outcome} {hop.Reason.Code}: {hop.Reason} {hop.Nearest}")));
}
