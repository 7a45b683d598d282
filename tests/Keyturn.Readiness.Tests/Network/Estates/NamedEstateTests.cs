using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Network.Tracing;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Testing;

namespace Keyturn.Readiness.Tests.Network.Estates;

public sealed class NamedEstateTests
{
    private static readonly Dictionary<string, NamedEstate> All = new[]
    {
        GroupEstates.All, AclEstates.All, RouteEstates.All, TransitEstates.All, EgressEstates.All, DnsEstates.All, ConsumerEstates.All, DatabaseEstates.All, UnknownEstates.All,
    }.SelectMany(list => list).ToDictionary(one => one.Name, StringComparer.Ordinal);

    public static TheoryData<string> Names { get; } = [.. All.Keys];

    [Fact]
    public void Estates_AreAtLeastEighty() => All.Count.ShouldBeGreaterThanOrEqualTo(80);

    [Fact]
    public void Rows_OfTheReference_EachHaveAnEstate()
    {
        ReferenceRows.All.Values.ShouldAllBe(estates => estates.Length > 0);
        ReferenceRows.All.Values.SelectMany(estates => estates).Except(All.Keys).ShouldBeEmpty();
    }

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
        foreach (var fix in fixes)
        {
            Trace(Repaired(one, fix), one.Question).Verdict.ShouldBe(Verdict.Reachable);
        }

        RestsOnItsRules(fixes.IsEmpty ? one.Estate : Repaired(one, fixes[0]), one.Question, one.OneOfSeveral);
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
            if (one.Via != Via.LambdaNetwork)
            {
                check.Path.ShouldNotBeNull().Evidence.Select(hop => hop.Phase).Distinct().ShouldBe([Phase.Dns, Phase.Request, Phase.Reply], Words(check));
            }
        }
    }

    private static void RestsOnItsRules(NetworkEstate estate, ReachQuestion question, bool oneOfSeveral)
    {
        var check = Trace(estate, question);
        check.RestsOn.IsEmpty.ShouldBe(check.Verdict != Verdict.Reachable || check.Via == Via.LambdaNetwork && question is SecretsManagerQuestion, Words(check));
        foreach (var rule in check.RestsOn)
        {
            var without = Trace(new RuleRemoval(rule).ApplyTo(estate), question).Verdict;
            (without == Verdict.Blocked || (oneOfSeveral && without == Verdict.Unknown)).ShouldBeTrue($"{without} without {rule}");
        }
    }

    private static NetworkEstate Repaired(NamedEstate one, Fix fix) => fix.Changes.Aggregate(one.Estate, (estate, change) => change.ApplyTo(estate));

    private static ReachabilityCheck Trace(NetworkEstate estate, ReachQuestion question) => ReachabilityTracer.Trace(new NetworkIndex(estate), question);

    private static string Words(ReachabilityCheck check) =>
        string.Join('\n', check.Paths.SelectMany(path => path.Evidence.Select(hop => $"{path.Target} {path.Via} {hop.Phase} {hop.Outcome} {hop.Reason.Code}: {hop.Reason} {hop.Nearest}")));
}
