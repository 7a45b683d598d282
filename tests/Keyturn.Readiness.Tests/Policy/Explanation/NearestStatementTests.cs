using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Explanation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Explanation;

/// <summary>Which statement counts as the nearest, and what is said of the element that does not fit.</summary>
public sealed class NearestStatementTests
{
    private static readonly string OtherCondition = When("""{"StringEquals":{"aws:PrincipalAccount":["1","2"]}}""");

    [Fact]
    public void Find_AFarActionBesideANearCondition_IsTheCondition()
    {
        var reason = Nearest(LayerKind.Identity, Allow("s3:GetObject"), Allow(rest: OtherCondition));

        (reason.Code, reason.Wanted, reason.Actual).ShouldBe((ReasonCode.NearestCondition, "1, 2", Account));
        reason.Statement!.Statement.Index.ShouldBe(1);
    }

    [Fact]
    public void Find_TwoFailingElements_AreFartherThanTheHeavierOfThemAlone()
    {
        // Action alone weighs 8; resource and condition together 5; a resource alone 4.
        var reason = Nearest(
            LayerKind.Identity, Allow("s3:GetObject"), """{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::b","Condition":{"StringEquals":{"aws:PrincipalAccount":"1"}}}""",
            """{"Effect":"Allow","Action":"*","Resource":["arn:aws:s3:::a","arn:aws:s3:::c"]}""");

        (reason.Code, reason.Wanted, reason.Actual).ShouldBe((ReasonCode.NearestResource, "arn:aws:s3:::a, arn:aws:s3:::c", SecretArn));
    }

    [Fact]
    public void Find_ManyFailingConditions_AddUp()
    {
        var many = When("""{"StringEquals":{"aws:PrincipalAccount":"1","aws:ResourceAccount":"1","aws:PrincipalType":"1","aws:RequestedRegion":"1","aws:PrincipalArn":"1"}}""");

        Nearest(LayerKind.Identity, Allow(rest: many), """{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::b"}""").Code.ShouldBe(ReasonCode.NearestResource);
    }

    [Fact]
    public void Find_NegatedElements_AreWrittenSo()
    {
        var action = Nearest(LayerKind.Identity, """{"Effect":"Allow","NotAction":["secretsmanager:*","kms:*"],"Resource":"*"}""");
        var resource = Nearest(LayerKind.Identity, $$"""{"Effect":"Allow","Action":"*","NotResource":"{{SecretArn}}"}""");

        (action.Code, action.Wanted, action.Actual).ShouldBe((ReasonCode.NearestAction, "≠ secretsmanager:*, kms:*", Read));
        (resource.Code, resource.Wanted).ShouldBe((ReasonCode.NearestResource, $"≠ {SecretArn}"));
    }

    [Theory]
    [InlineData("""{"AWS":["arn:aws:iam::111122223333:user/ann"],"Service":"ecs.amazonaws.com","Federated":"f"}""", "Principal", "arn:aws:iam::111122223333:user/ann, ecs.amazonaws.com, f")]
    [InlineData("\"*\"", "NotPrincipal", "≠ *")]
    public void Find_Principals_AreListedByKind(string principals, string element, string wanted)
    {
        var reason = Nearest(LayerKind.Resource, $$"""{"Effect":"Allow","Action":"*","Resource":"*","{{element}}":{{principals}}}""");

        (reason.Code, reason.Wanted, reason.Actual).ShouldBe((ReasonCode.NearestPrincipal, wanted, SessionArn));
    }

    [Fact]
    public void Find_AConditionOnAKeyThatIsAbsent_HasNoValueToSay() =>
        Nearest(LayerKind.Identity, Allow(rest: When("""{"StringEquals":{"aws:username":"ann"}}"""))).Actual.ShouldBe("");

    [Fact]
    public void Find_ADenyOnly_IsNothing()
    {
        var decision = PolicyEvaluator.Evaluate(ReadSecret, PolicyLayers.None with { Identity = Layer(Deny("s3:*")) });

        NearestStatement.Find(decision, decision.Find(new(LayerKind.Identity))!).ShouldBeNull();
    }

    private static Reason Nearest(LayerKind kind, params string[] statements)
    {
        var layers = kind == LayerKind.Identity ? PolicyLayers.None with { Identity = Layer(statements) } : PolicyLayers.None with { Resource = Layer(statements) };
        var decision = PolicyEvaluator.Evaluate(ReadSecret with { Context = RequestContext.Empty }, layers);
        return NearestStatement.Find(decision, decision.Find(new(kind))!).ShouldNotBeNull();
    }
}
