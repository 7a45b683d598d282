using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Evaluation;

public sealed class SameAccountTests
{
    private static readonly PolicyLayers Granting = PolicyLayers.None with { Identity = Layer(Allow(Read)) };
    private static readonly Layer Elsewhere = Layer(Allow("s3:*"));

    [Fact]
    public void Evaluate_NothingGrants_IsImplicitlyDenied() => ReadSecret.Verdict(PolicyLayers.None).ShouldBe(Verdict.ImplicitlyDenied);

    [Fact]
    public void Evaluate_IdentityGrants_IsAllowed() => ReadSecret.Verdict(Granting).ShouldBe(Verdict.Allowed);

    [Theory]
    [InlineData("arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-??????", Verdict.Allowed)]
    [InlineData("arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db", Verdict.ImplicitlyDenied)]
    [InlineData("arn:aws:secretsmanager:eu-west-1:111122223333:secret:${aws:PrincipalTag/team}/*", Verdict.Allowed)]
    [InlineData("arn:aws:secretsmanager:eu-west-1:111122223333:secret:${aws:PrincipalTag/none}*", Verdict.ImplicitlyDenied)]
    [InlineData("arn:aws:secretsmanager:${aws:PrincipalTag/team}:111122223333:secret:prod/db-AbCdEf", Verdict.Unknown)]
    public void Evaluate_Resource_IsMatchedByParts(string resource, Verdict expected) =>
        (ReadSecret with { Caller = Session with { Tags = Map(("Team", "prod")) } })
            .Verdict(Granting with { Identity = Layer($$"""{"Effect":"Allow","Action":"*","Resource":"{{resource}}"}""") }).ShouldBe(expected);

    [Theory]
    [InlineData("arn:aws:secretsmanager:*:*:secret:${aws:PrincipalTag/none}", Verdict.Unknown)]
    [InlineData("arn:aws:secretsmanager:*:*:secret:prod/*", Verdict.ImplicitlyDenied)]
    [InlineData("arn:aws:secretsmanager:*:*:secret:test/*", Verdict.Allowed)]
    public void Evaluate_NotResource_IsTheComplement(string resource, Verdict expected) =>
        (ReadSecret with { Caller = Session with { Tags = Map() } })
            .Verdict(Granting with { Identity = Layer($$"""{"Effect":"Allow","Action":"*","NotResource":"{{resource}}"}""") }).ShouldBe(expected);

    [Theory]
    [InlineData("iam:*", Verdict.Allowed)]
    [InlineData("secretsmanager:Get*", Verdict.ImplicitlyDenied)]
    public void Evaluate_NotAction_CoversAllOtherServices(string action, Verdict expected) =>
        ReadSecret.Verdict(Granting with { Identity = Layer($$"""{"Effect":"Allow","NotAction":"{{action}}","Resource":"*"}""") }).ShouldBe(expected);

    [Theory]
    [InlineData(SessionArn, Verdict.Allowed, Verdict.Allowed)]
    [InlineData("*", Verdict.Allowed, Verdict.Allowed)]
    [InlineData(RoleArn, Verdict.Allowed, Verdict.ImplicitlyDenied)]
    [InlineData(RootArn, Verdict.ImplicitlyDenied, Verdict.ImplicitlyDenied)]
    [InlineData(Account, Verdict.ImplicitlyDenied, Verdict.ImplicitlyDenied)]
    [InlineData("AROAEXAMPLEID", Verdict.ImplicitlyDenied, Verdict.ImplicitlyDenied)]
    [InlineData("arn:aws:iam::111122223333:role/app/*", Verdict.ImplicitlyDenied, Verdict.ImplicitlyDenied)]
    public void Evaluate_ResourcePolicyGrants_CountByCapacity(string principal, Verdict alone, Verdict underLimit)
    {
        var layers = PolicyLayers.None with { Resource = Layer(Allow(Read, To(principal))) };

        ReadSecret.Verdict(layers).ShouldBe(alone);
        ReadSecret.Verdict(layers with { Boundary = Elsewhere }).ShouldBe(underLimit);
        ReadSecret.Verdict(layers with { Session = Elsewhere }).ShouldBe(underLimit);
    }

    [Fact]
    public void Evaluate_DirectGrantUnderBoundaryThatDenies_IsExplicitlyDenied() =>
        ReadSecret.Verdict(PolicyLayers.None with { Resource = Layer(Allow(Read, To(SessionArn))), Boundary = Layer(Deny()) }).ShouldBe(Verdict.ExplicitlyDenied);

    [Fact]
    public void Evaluate_IdentityUnderBoundaryOrSession_NeedsBoth()
    {
        ReadSecret.Verdict(Granting with { Boundary = Elsewhere }).ShouldBe(Verdict.ImplicitlyDenied);
        ReadSecret.Verdict(Granting with { Session = Elsewhere }).ShouldBe(Verdict.ImplicitlyDenied);
        ReadSecret.Verdict(Granting with { Boundary = Layer(Allow()), Session = Layer(Allow()) }).ShouldBe(Verdict.Allowed);
    }

    [Fact]
    public void Evaluate_UserArnInResourcePolicy_IsADirectGrant() =>
        (ReadSecret with { Caller = Caller.User(UserArn) })
            .Verdict(PolicyLayers.None with { Resource = Layer(Allow(Read, To(UserArn))), Boundary = Elsewhere }).ShouldBe(Verdict.Allowed);

    [Fact]
    public void Evaluate_SessionNameUnknown_IsUnknownForAGrantToOneSession()
    {
        var request = ReadSecret with { Caller = Caller.RoleSession(RoleArn) };
        var decision = PolicyEvaluator.Evaluate(request, PolicyLayers.None with { Resource = Layer(Allow(Read, To(SessionArn))) });

        decision.Verdict.ShouldBe(Verdict.Unknown);
        decision.Questions.ShouldBe([new Question(UnknownCode.SessionNameUnknown, SessionArn)]);
        (request with { Caller = Caller.Role(RoleArn) }).Verdict(PolicyLayers.None with { Resource = Layer(Allow(Read, To(SessionArn))) })
            .ShouldBe(Verdict.ImplicitlyDenied);
        request.Verdict(PolicyLayers.None with { Resource = Layer(Allow(Read, To(SessionArn.Replace("/web/", "/db/", StringComparison.Ordinal)))) })
            .ShouldBe(Verdict.ImplicitlyDenied);
    }

    [Theory]
    [InlineData($"arn:aws:sts::{Account}:assumed-role/web/*")]
    [InlineData($"arn:aws:sts::{Account}:assumed-role/web/i-?")]
    [InlineData($"arn:aws:sts::{Account}:assumed-role/web/a/b")]
    public void Evaluate_SessionNameUnknown_IsNoneThatNoSessionCanHave(string principal) =>
        (ReadSecret with { Caller = Caller.RoleSession(RoleArn) }).Verdict(PolicyLayers.None with { Resource = Layer(Allow(Read, To(principal))) })
            .ShouldBe(Verdict.ImplicitlyDenied);

    [Fact]
    public void Evaluate_FederatedUserWithoutSessionPolicy_GetsNothingFromIdentityPolicies()
    {
        const string Federated = $"arn:aws:sts::{Account}:federated-user/bob";
        var request = ReadSecret with { Caller = Caller.FederatedUser(Federated, UserArn) };

        request.Verdict(Granting).ShouldBe(Verdict.ImplicitlyDenied);
        request.Verdict(Granting with { Session = Layer(Allow()) }).ShouldBe(Verdict.Allowed);
        request.Verdict(PolicyLayers.None with { Resource = Layer(Allow(Read, To(Federated))) }).ShouldBe(Verdict.Allowed);
        request.Verdict(PolicyLayers.None with { Resource = Layer(Allow(Read, To(UserArn))) }).ShouldBe(Verdict.ImplicitlyDenied);
    }

    [Fact]
    public void Evaluate_Deny_InAnyLayer_IsExplicitlyDenied()
    {
        var deny = Layer(Allow(), Deny());
        var ofResource = Layer(Deny(rest: To(RootArn)));
        PolicyLayers[] all =
        [
            Granting with { Identity = deny }, Granting with { Boundary = deny }, Granting with { Session = deny }, Granting with { Scps = [deny] },
            Granting with { Rcps = [ofResource] }, Granting with { Resource = ofResource }, Granting with { Endpoint = Layer(Allow(rest: To("*")), Deny(rest: To("*"))) },
        ];

        foreach (var layers in all)
        {
            var decision = PolicyEvaluator.Evaluate(ReadSecret, layers);
            decision.Verdict.ShouldBe(Verdict.ExplicitlyDenied);
            decision.DenyingStatements.Count().ShouldBe(1);
        }
    }

    [Fact]
    public void Evaluate_LayerNotRead_IsNeverTakenForAbsent()
    {
        var notRead = Keyturn.Readiness.Policy.Layers.Layer.NotRead("AccessDenied");
        ReadSecret.Verdict(Granting with { Boundary = notRead }).ShouldBe(Verdict.Unknown);
        ReadSecret.Verdict(Granting with { Session = notRead }).ShouldBe(Verdict.Unknown);
        ReadSecret.Verdict(Granting with { Scps = [notRead] }).ShouldBe(Verdict.Unknown);
        ReadSecret.Verdict(Granting with { Rcps = [notRead] }).ShouldBe(Verdict.Unknown);
        ReadSecret.Verdict(Granting with { Resource = notRead }).ShouldBe(Verdict.Unknown);
        ReadSecret.Verdict(Granting with { Endpoint = notRead }).ShouldBe(Verdict.Unknown);
        ReadSecret.Verdict(new PolicyLayers()).ShouldBe(Verdict.Unknown);

        var decision = PolicyEvaluator.Evaluate(ReadSecret, PolicyLayers.None with { Scps = [notRead] });
        decision.Verdict.ShouldBe(Verdict.Denied);
        decision.Questions.ShouldBe([new Question(UnknownCode.LayerNotRead, "AccessDenied", new LayerId(LayerKind.Scp))]);
    }

    [Fact]
    public void Evaluate_BrokenDocument_MakesItsLayerUnknown()
    {
        var broken = Keyturn.Readiness.Policy.Layers.Layer.Read(Source(Allow(Read)), PolicySource.Parse("broken", "{"));

        var decision = PolicyEvaluator.Evaluate(ReadSecret, PolicyLayers.None with { Identity = broken });

        decision.Verdict.ShouldBe(Verdict.Unknown);
        decision.Questions.ShouldBe([new Question(UnknownCode.DocumentNotUnderstood, "broken", new LayerId(LayerKind.Identity))]);
    }

    [Fact]
    public void Evaluate_MisplacedElement_IsUnknown()
    {
        ReadSecret.Verdict(Granting with { Identity = Layer(Allow(Read, To("*"))) }).ShouldBe(Verdict.Unknown);
        ReadSecret.Verdict(PolicyLayers.None with { Resource = Layer(Allow(Read)) }).ShouldBe(Verdict.Unknown);
        ReadSecret.Verdict(Granting with { Identity = Layer("""{"Effect":"Allow","Action":"*"}""") }).ShouldBe(Verdict.Unknown);
        ReadSecret.Verdict(PolicyLayers.None with { Resource = Layer("""{"Effect":"Allow","Action":"*","Principal":"*"}""") }).ShouldBe(Verdict.Allowed);
    }

    [Fact]
    public void Evaluate_RootUser_IsUnknownUnlessDenied()
    {
        var request = ReadSecret with { Caller = Caller.Root(Account) };

        request.Verdict(PolicyLayers.None).ShouldBe(Verdict.Unknown);
        request.Verdict(PolicyLayers.None with { Scps = [Layer(Deny())] }).ShouldBe(Verdict.ExplicitlyDenied);
        request.Verdict(PolicyLayers.None with { Scps = [Elsewhere] }).ShouldBe(Verdict.ImplicitlyDenied);
    }

    [Fact]
    public void Evaluate_ActionWithoutResource_NeedsAStar()
    {
        var request = ReadSecret with { Action = "secretsmanager:GetRandomPassword", Resource = Target.Any };

        request.Verdict(Granting with { Identity = Layer(Allow("secretsmanager:GetRandomPassword")) }).ShouldBe(Verdict.Allowed);
        request.Verdict(Granting with { Identity = Layer($$"""{"Effect":"Allow","Action":"*","Resource":"{{SecretArn}}"}""") }).ShouldBe(Verdict.ImplicitlyDenied);
    }
}
