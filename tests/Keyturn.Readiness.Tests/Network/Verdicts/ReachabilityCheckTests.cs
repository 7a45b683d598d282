using System.Collections.Immutable;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Verdicts;

public sealed class ReachabilityCheckTests
{
    private static readonly RuleRef Rule = new(Component.SecurityGroup, "sg-a", "sgr-1");

    [Theory]
    [InlineData("Pass NotEvaluated", Verdict.Reachable, 1)]
    [InlineData("Pass Unknown", Verdict.Unknown, 1)]
    [InlineData("Unknown Block", Verdict.Blocked, 1)]
    [InlineData("Some", Verdict.Blocked, 0.25)]
    [InlineData("Unknown Some", Verdict.Blocked, 0.25)]
    [InlineData("Some Block", Verdict.Blocked, 1)]
    public void Verdict_OfAWay_IsACertainBlockerThenDoubtThenAPass(string outcomes, Verdict verdict, double share)
    {
        var path = Path(outcomes);

        (path.Verdict, path.Share).ShouldBe((verdict, share));
    }

    [Fact]
    public void Share_OfSeveralHopsThatStopSome_IsTheLargest() =>
        (Path("Some") with { Evidence = [Hop(Outcome.Some) with { Share = 0.25 }, Hop(Outcome.Some) with { Share = 0.75 }, Hop(Outcome.Pass)] }).Share.ShouldBe(0.75);

    [Fact]
    public void Blockers_OfABlockedCheck_AreEachToldOnceAndOfBlockedWaysOnly()
    {
        var check = Check(Verdict.Blocked, Path("Pass Unknown"), Path("Block"), Path("Block Some"));

        check.Blockers.Select(hop => hop.Outcome).ShouldBe([Outcome.Block]);
        check.Decider.ShouldBe(check.Blockers[0]);
        Check(Verdict.Unknown, Path("Block"), Path("Pass")).Blockers.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("phase")]
    [InlineData("id")]
    [InlineData("direction")]
    [InlineData("reason")]
    public void Blockers_ThatDiffer_AreAllTold(string what)
    {
        var other = what switch
        {
            "phase" => Hop(Outcome.Block) with { Phase = Phase.Reply },
            "id" => Hop(Outcome.Block) with { Id = "b" },
            "direction" => Hop(Outcome.Block) with { Egress = true },
            _ => Hop(Outcome.Block) with { Reason = Reason.Of(ReasonCode.NatPasses, "b") },
        };

        Check(Verdict.Blocked, Path("Block"), Path("Pass") with { Evidence = [other] }).Blockers.Length.ShouldBe(2);
    }

    [Fact]
    public void Decider_OfAnUnknownCheck_IsTheFirstHopThatIsNotKnown()
    {
        (Check(Verdict.Unknown, Path("Pass Unknown"), Path("Unknown")).Decider?.Outcome).ShouldBe(Outcome.Unknown);
        Check(Verdict.Reachable, Path("Pass")).Decider.ShouldBeNull();
    }

    [Fact]
    public void RestsOn_OfAReachableCheck_NamesEachRuleOnce()
    {
        var path = Path("Pass") with { Evidence = [Hop(Outcome.Pass) with { RestsOn = Rule }, Hop(Outcome.Pass)] };

        Check(Verdict.Reachable, path, path).RestsOn.ShouldBe([Rule]);
        Check(Verdict.Blocked, path).RestsOn.ShouldBeEmpty();
        Check(Verdict.Unknown, path).RestsOn.ShouldBeEmpty();
    }

    [Fact]
    public void Path_OfACheck_IsTheFirstWay()
    {
        var check = Check(Verdict.Reachable, Path("Pass") with { Via = Via.Nat }, Path("Pass"));

        (check.Path, check.Via).ShouldBe((check.Paths[0], Via.Nat));
        (Check(Verdict.NotRequired).Path, Check(Verdict.NotRequired).Via).ShouldBe((null, Via.None));
    }

    [Fact]
    public void Confidence_OfACheck_IsLowWithFactsMissingWhateverWasAssumed()
    {
        var check = Check(Verdict.Reachable, Path("Pass"));
        ImmutableArray<Reason> assumed = [Reason.Of(ReasonCode.AssumesLinuxPorts)];
        ImmutableArray<Missing> missing = [new("ec2:DescribeVpcs", "vpc-a")];

        (check.Confidence, (check with { Assumptions = assumed }).Confidence).ShouldBe((Confidence.High, Confidence.Medium));
        ((check with { Missing = missing }).Confidence, (check with { Missing = missing, Assumptions = assumed }).Confidence).ShouldBe((Confidence.Low, Confidence.Low));
    }

    [Fact]
    public void Caveats_OfEveryCheck_AreTheFiveThatNoVerdictSpeaksOf() => ReachabilityCheck.Caveats.Select(reason => reason.Code).ShouldBe(
        [ReasonCode.CaveatClient, ReasonCode.CaveatPolicies, ReasonCode.CaveatLogin, ReasonCode.CaveatExhaustion, ReasonCode.CaveatPropagation]);

    private static Evidence Hop(Outcome outcome) => new(Phase.Request, Component.Gateway, "a", false, outcome, Reason.Of(ReasonCode.NatPasses, "a")) { Share = outcome == Outcome.Some ? 0.25 : 1 };

    private static PathTrace Path(string outcomes) => new("eni-app", "there", Via.None, [.. outcomes.Split(' ').Select(one => Hop(Enum.Parse<Outcome>(one)))]);

    private static ReachabilityCheck Check(Verdict verdict, params PathTrace[] paths) => new(Places.AppToApi, verdict, VerdictScope.One, [.. paths]);
}
