using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Tracing;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Tests.Network.Tracing;

public sealed class BranchTests
{
    private static readonly Branch Works = Branch.Of(Path("works", Outcome.Pass));
    private static readonly Branch Shut = Branch.Of(Path("shut", Outcome.Block));
    private static readonly Branch Half = Branch.Of(Path("half", Outcome.Some, 0.5));
    private static readonly Branch Quarter = Branch.Of(Path("quarter", Outcome.Some, 0.25));
    private static readonly Branch Open = Branch.Of(Path("open", Outcome.Unknown));
    private static readonly Evidence Doubt = Branch.Cases(2, "i-app");

    [Fact]
    public void All_OfBranches_IsTheWorstWithTheShareOfConnectionsThatFail()
    {
        Said(Branch.All([Works, Works])).ShouldBe("Reachable 1 works works");
        Said(Branch.All([Works, Shut])).ShouldBe("Blocked 0.5 shut works");
        Said(Branch.All([Works, Half])).ShouldBe("Blocked 0.25 half works");
        Said(Branch.All([Half, Shut])).ShouldBe("Blocked 0.75 half shut");
        Said(Branch.All([Works, Open, Shut])).ShouldBe($"Blocked {1 / 3d:0.##} shut open works");
        Said(Branch.All([Works, Open])).ShouldBe("Unknown 1 open works");
    }

    [Fact]
    public void OneOf_OfBranchesThatAgree_IsTheirVerdictWithTheLargestShare()
    {
        Said(Branch.OneOf([Works, Works], Doubt)).ShouldBe("Reachable 1 works works");
        Said(Branch.OneOf([Quarter, Half], Doubt)).ShouldBe("Blocked 0.5 quarter half");
        Said(Branch.OneOf([Half, Quarter], Doubt)).ShouldBe("Blocked 0.5 half quarter");
        Said(Branch.OneOf([Half], Doubt)).ShouldBe("Blocked 0.5 half");
    }

    /// <summary>One branch alone is in no doubt which it is, whatever it says; several are, also when none is known.</summary>
    [Fact]
    public void OneOf_OfBranchesThatDiffer_TellsTheDoubtFirstOnEveryWay()
    {
        Said(Branch.OneOf([Works, Quarter], Doubt)).ShouldBe("Unknown 1 ?quarter ?works");
        Said(Branch.OneOf([Works, Open], Doubt)).ShouldBe("Unknown 1 ?open ?works");
        Said(Branch.OneOf([Open, Open], Doubt)).ShouldBe("Unknown 1 ?open ?open");
        Said(Branch.OneOf([Open], Doubt)).ShouldBe("Unknown 1 open");
    }

    [Fact]
    public void Any_OfBranches_IsTheFirstThatWorksElseTheFirstOpenElseTheFirst()
    {
        Said(Branch.Any([Shut, Open, Works])).ShouldBe("Reachable 1 works");
        Said(Branch.Any([Shut, Open, Half])).ShouldBe("Unknown 1 open");
        Said(Branch.Any([Half, Shut])).ShouldBe("Blocked 0.5 half");
    }

    [Fact]
    public void Cases_OfANumber_SaysHowMany()
    {
        (Doubt.Phase, Doubt.Component, Doubt.Id, Doubt.Outcome).ShouldBe((Phase.Dns, Component.Consumer, "i-app", Outcome.Unknown));
        Doubt.Reason.ShouldBe(Reason.Of(ReasonCode.AnswersDiffer, "2"));
    }

    private static PathTrace Path(string id, Outcome outcome, double share = 1) =>
        new(id, "", Via.None, [new(Phase.Request, Component.Consumer, id, null, outcome, Reason.Of(ReasonCode.AclNotEvaluated, id, id)) { Share = share }]);

    private static string Said(Branch branch) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{branch.Verdict} {branch.Share:0.##} {string.Join(' ', branch.Paths.Select(path => path.Evidence[0] == Doubt ? $"?{path.Placement}" : path.Placement))}");
}
