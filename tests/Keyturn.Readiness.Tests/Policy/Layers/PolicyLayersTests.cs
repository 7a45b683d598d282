using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Layers;

/// <summary>What nobody gave is not read, never absent.</summary>
public sealed class PolicyLayersTests
{
    [Theory]
    [InlineData(LayerKind.Identity)]
    [InlineData(LayerKind.Boundary)]
    [InlineData(LayerKind.Session)]
    [InlineData(LayerKind.Scp)]
    [InlineData(LayerKind.Rcp)]
    [InlineData(LayerKind.Resource)]
    [InlineData(LayerKind.Endpoint)]
    public void Evaluate_LayerThatWasNotGiven_IsAskedFor(LayerKind kind) =>
        PolicyEvaluator.Evaluate(ReadSecret, new PolicyLayers()).Questions.ShouldContain(new Question(UnknownCode.LayerNotRead, "NotGiven", new LayerId(kind)));

    [Fact]
    public void Evaluate_GrantsThatWereNotGiven_AreAskedFor() =>
        PolicyEvaluator.Evaluate(DecryptKey, new PolicyLayers()).Questions
            .ShouldContain(new Question(UnknownCode.LayerNotRead, "NotGiven", new LayerId(LayerKind.Grants)));

    [Fact]
    public void Evaluate_NoLayers_HangsOnNothing()
    {
        var decision = PolicyEvaluator.Evaluate(DecryptKey, PolicyLayers.None);

        (decision.Verdict, decision.Questions.Count, decision.Layers.Length).ShouldBe((Verdict.ImplicitlyDenied, 0, 0));
    }

    [Fact]
    public void Grants_Read_AreTheseAndNoReason()
    {
        var grants = GrantList.Read(new KmsGrant("g", RoleArn, ["Decrypt"]));

        (grants.Grants.Length, grants.NotReadReason, grants.Grants[0].Settling).ShouldBe((1, null, false));
        (GrantList.None.Grants.Length, GrantList.None.NotReadReason).ShouldBe((0, null));
        (GrantList.NotRead("AccessDenied").Grants.Length, GrantList.NotRead("AccessDenied").NotReadReason).ShouldBe((0, "AccessDenied"));
    }

    [Fact]
    public void Key_Managed_IsInWorkingOrder()
    {
        KeyUsability.Of(KeyFacts.Working).ShouldBe(Answer.Yes);
        KeyUsability.Of(KeyFacts.AwsManaged).ShouldBe(Answer.Yes);
        (KeyFacts.Working.Manager, KeyFacts.AwsManaged.Manager).ShouldBe((KeyOwner.Customer, KeyOwner.Aws));
    }

    [Fact]
    public void Parse_Text_KeepsItWithItsDocumentOrProblems()
    {
        const string Whole = "{\"Statement\":[]}";
        var understood = PolicySource.Parse("p", Whole);
        var broken = PolicySource.Parse("q", "{");

        (understood.Name, understood.Text, understood.Problems.Length).ShouldBe(("p", Whole, 0));
        understood.Document.ShouldNotBeNull().Statements.ShouldBeEmpty();
        (broken.Name, broken.Text, broken.Document).ShouldBe(("q", "{", null));
        broken.Problems.ShouldHaveSingleItem().Code.ShouldBe(ProblemCode.NotJson);
    }
}
