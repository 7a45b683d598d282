using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Evaluation;

/// <summary>How one statement meets a request, element by element: what an explanation shows.</summary>
public sealed class StatementEvaluatorTests
{
    private const string Tagged = """{"StringEquals":{"aws:PrincipalAccount":"1"},"Null":{"aws:PrincipalTag/a":"true"}}""";

    [Fact]
    public void Evaluate_StatementOfIdentityPolicy_HasNoPrincipal()
    {
        var match = Meet(LayerKind.Identity, Allow(Read));

        Show(match).ShouldBe("Action Yes, Resource Yes");
        match.Applies.ShouldBe(Answer.Yes);
        match.Principal.ShouldBe(new PrincipalMatch(Answer.Yes, Answer.No, Answer.No));
    }

    [Fact]
    public void Evaluate_StatementOfResourcePolicy_HasEveryElementWithWhatTheRequestHolds()
    {
        var match = Meet(LayerKind.Resource, Allow("kms:*", To(RoleArn) + When(Tagged)));

        Show(match).ShouldBe("Principal Yes, Action No, Resource Yes, Condition No, Condition Unknown");
        match.Elements[3].Clause.ShouldNotBeNull().Key.ShouldBe("aws:PrincipalAccount");
        match.Elements[3].Value.ShouldBeOfType<ContextValue.KnownValue>().Values.ShouldBe([Account]);
        match.Elements[4].Value.ShouldBe(ContextValue.Anything);
        match.Principal.ShouldBe(new PrincipalMatch(Answer.No, Answer.Yes, Answer.No));
    }

    [Theory]
    [InlineData(LayerKind.Identity, true, Truth.Unknown)]
    [InlineData(LayerKind.Boundary, true, Truth.Unknown)]
    [InlineData(LayerKind.Session, true, Truth.Unknown)]
    [InlineData(LayerKind.Scp, true, Truth.Unknown)]
    [InlineData(LayerKind.Rcp, true, Truth.Yes)]
    [InlineData(LayerKind.Resource, true, Truth.Yes)]
    [InlineData(LayerKind.Key, true, Truth.Yes)]
    [InlineData(LayerKind.Endpoint, true, Truth.Yes)]
    [InlineData(LayerKind.Identity, false, Truth.Yes)]
    [InlineData(LayerKind.Boundary, false, Truth.Yes)]
    [InlineData(LayerKind.Session, false, Truth.Yes)]
    [InlineData(LayerKind.Scp, false, Truth.Yes)]
    [InlineData(LayerKind.Rcp, false, Truth.Unknown)]
    [InlineData(LayerKind.Resource, false, Truth.Unknown)]
    [InlineData(LayerKind.Key, false, Truth.Unknown)]
    [InlineData(LayerKind.Endpoint, false, Truth.Unknown)]
    public void Evaluate_Principal_BelongsToSomeLayersOnly(LayerKind layer, bool hasPrincipal, Truth expected)
    {
        var match = Meet(layer, Allow(rest: hasPrincipal ? To("*") : ""));

        match.Applies.Truth.ShouldBe(expected);
        if (expected == Truth.Unknown)
        {
            match.Elements[0].Answer.ShouldBe(Answer.Unknown(UnknownCode.ElementMisplaced, "Principal"));
            match.Principal.ShouldBe(new PrincipalMatch(match.Elements[0].Answer, Answer.No, Answer.No));
        }
    }

    [Theory]
    [InlineData(LayerKind.Resource, true)]
    [InlineData(LayerKind.Key, true)]
    [InlineData(LayerKind.Rcp, false)]
    [InlineData(LayerKind.Endpoint, false)]
    public void Evaluate_MissingResource_IsThisOneInItsOwnPolicyOnly(LayerKind layer, bool expected) =>
        Meet(layer, """{"Effect":"Allow","Principal":"*","Action":"*"}""").Applies
            .ShouldBe(expected ? Answer.Yes : Answer.Unknown(UnknownCode.ElementMisplaced, "Resource"));

    [Theory]
    [InlineData("arn:aws:secretsmanager:eu-west-1:${aws:PrincipalAccount}:secret:*", UnknownCode.VariableMisplaced)]
    [InlineData("${aws:PrincipalAccount}", UnknownCode.VariableMisplaced)]
    [InlineData("arn:aws:secretsmanager:eu-west-1:1:${aws:PrincipalTag/a}", UnknownCode.KeyUnknown)]
    public void Evaluate_VariableInResource_StandsBehindTheFifthColon(string resource, UnknownCode expected) =>
        Meet(LayerKind.Identity, $$"""{"Effect":"Allow","Action":"*","Resource":"{{resource}}"}""").Applies.Questions
            .ShouldHaveSingleItem().Code.ShouldBe(expected);

    [Fact]
    public void Evaluate_OldVersion_TakesVariablesAsText()
    {
        var source = PolicySource.Parse("old", $$"""{"Statement":{"Effect":"Allow","Action":"*","Resource":["${a}","{{SecretArn}}"]} }""");

        StatementEvaluator.Evaluate(new(LayerKind.Identity), source, source.Document.ShouldNotBeNull().Statements[0], ReadSecret, Answer.No).Applies.ShouldBe(Answer.Yes);
    }

    [Theory]
    [InlineData("secretsmanager:*", Truth.No)]
    [InlineData("kms:*", Truth.Yes)]
    [InlineData("GetSecretValue", Truth.Unknown)]
    public void Evaluate_NotAction_IsTheComplement(string action, Truth expected) =>
        Meet(LayerKind.Identity, $$"""{"Effect":"Allow","NotAction":["iam:*","{{action}}"],"Resource":"*"}""").Applies.Truth.ShouldBe(expected);

    [Fact]
    public void FitsRequest_OfStatement_LeavesThePrincipalOut()
    {
        Meet(LayerKind.Resource, Allow(Read, To(UserArn))).FitsRequest.ShouldBe(Answer.Yes);
        Meet(LayerKind.Resource, Allow("kms:*", To("*"))).FitsRequest.ShouldBe(Answer.No);
    }

    private static StatementMatch Meet(LayerKind layer, string statement)
    {
        var source = Source(statement);
        return StatementEvaluator.Evaluate(new(layer), source, source.Document.ShouldNotBeNull().Statements[0], ReadSecret, Answer.No);
    }

    private static string Show(StatementMatch match) => string.Join(", ", match.Elements.Select(element => $"{element.Kind} {element.Answer.Truth}"));
}
