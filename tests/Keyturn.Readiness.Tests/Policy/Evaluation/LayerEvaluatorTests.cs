using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using static Keyturn.Readiness.Tests.Policy.Case;
using Layer = Keyturn.Readiness.Policy.Layers.Layer;

namespace Keyturn.Readiness.Tests.Policy.Evaluation;

public sealed class LayerEvaluatorTests
{
    private static readonly PrincipalMatch Nobody = new(Answer.No, Answer.No, Answer.No);

    [Theory]
    [InlineData(LayerKind.Identity, false)]
    [InlineData(LayerKind.Boundary, true)]
    [InlineData(LayerKind.Session, true)]
    [InlineData(LayerKind.Scp, true)]
    [InlineData(LayerKind.Rcp, true)]
    [InlineData(LayerKind.Resource, false)]
    [InlineData(LayerKind.Key, false)]
    [InlineData(LayerKind.Endpoint, true)]
    [InlineData(LayerKind.Grants, false)]
    public void Evaluate_Absent_AllowsWhereItWouldLimit(LayerKind kind, bool expected)
    {
        var result = Evaluate(kind, Layer.Absent);

        (result.Denies, result.Allows, result.Statements.Length).ShouldBe((Answer.No, Answer.Of(expected), 0));
        result.Grants.ShouldBe(Nobody);
    }

    [Fact]
    public void Evaluate_NotRead_MaySayAnything()
    {
        var open = Answer.Unknown(new Question(UnknownCode.LayerNotRead, "Throttled", new LayerId(LayerKind.Scp, 2)));

        var result = LayerEvaluator.Evaluate(new(LayerKind.Scp, 2), Layer.NotRead("Throttled"), ReadSecret, Answer.No);

        (result.Denies, result.Allows, result.Grants, result.Statements.Length).ShouldBe((open, open, new PrincipalMatch(open, open, open), 0));
    }

    [Fact]
    public void Evaluate_ReadWithoutPolicies_AllowsNothing()
    {
        var result = Evaluate(LayerKind.Boundary, Layer.Read());

        (result.Denies, result.Allows, result.Grants).ShouldBe((Answer.No, Answer.No, Nobody));
    }

    [Fact]
    public void Evaluate_DocumentNotUnderstood_LeavesOnlyWhatTheOthersDecide()
    {
        var open = Answer.Unknown(new Question(UnknownCode.DocumentNotUnderstood, "broken", new LayerId(LayerKind.Resource)));
        var broken = PolicySource.Parse("broken", "{");

        var allowed = Evaluate(LayerKind.Resource, Layer.Read(broken, Source(Allow(rest: To(RoleArn)))));
        (allowed.Denies, allowed.Allows, allowed.Grants).ShouldBe((open, Answer.Yes, new PrincipalMatch(open, Answer.Yes, open)));
        var denied = Evaluate(LayerKind.Resource, Layer.Read(broken, Source(Deny(rest: To(RoleArn)))));
        (denied.Denies, denied.Allows, denied.Grants).ShouldBe((Answer.Yes, open, new PrincipalMatch(open, open, open)));
    }

    [Fact]
    public void Evaluate_SeveralPolicies_TellsEveryStatementOfThem()
    {
        var result = Evaluate(LayerKind.Resource, Layer.Read(Source(Allow(rest: To(SessionArn)), Deny("kms:*", To("*"))), Source(Allow(rest: To(RootArn)))));

        result.Statements.Length.ShouldBe(3);
        (result.Denies, result.Allows, result.Grants).ShouldBe((Answer.No, Answer.Yes, new PrincipalMatch(Answer.Yes, Answer.No, Answer.Yes)));
    }

    [Fact]
    public void Evaluate_DenyThatApplies_GrantsNothing()
    {
        var result = Evaluate(LayerKind.Resource, Layer.Read(Source(Deny(rest: To("*")))));

        (result.Denies, result.Allows, result.Grants).ShouldBe((Answer.Yes, Answer.No, Nobody));
    }

    private static LayerResult Evaluate(LayerKind kind, Layer layer) => LayerEvaluator.Evaluate(new(kind), layer, ReadSecret, Answer.No);
}
