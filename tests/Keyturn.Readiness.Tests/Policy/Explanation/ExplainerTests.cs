using System.Globalization;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Explanation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;
using Keyturn.Readiness.Policy.Splitting;
using Keyturn.Testing;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Explanation;

public sealed class ExplainerTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja");

    [Fact]
    public void Explain_ExplicitDeny_NamesEveryStatementThatApplies()
    {
        var layers = PolicyLayers.None with
        {
            Identity = Layer(Allow(), Deny(), Deny("s3:*")), Resource = Layer("""{"Sid":"Closed","Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}"""),
        };

        Sentences(ReadSecret, layers).ShouldBe(
        [
            $"User: {SessionArn} is not authorized to perform: {Read} on resource: {SecretArn} with an explicit deny in a resource-based policy: statement 1 (Closed) of policy.",
            $"User: {SessionArn} is not authorized to perform: {Read} on resource: {SecretArn} with an explicit deny in an identity-based policy: statement 2 of policy.",
        ]);
    }

    [Fact]
    public void Explain_ImplicitDeny_NamesTheNearestStatementAndWhatFails()
    {
        var layers = PolicyLayers.None with
        {
            Identity = Layer(
                Allow("s3:*"),
                $$"""{"Effect":"Allow","Action":"secretsmanager:*","Resource":"arn:aws:secretsmanager:*:*:secret:test/*"}""",
                Allow("secretsmanager:List*", When("""{"Bool":{"aws:SecureTransport":"true"}}"""))),
            Resource = Layer(Allow(Read, To(UserArn))),
        };

        Sentences(ReadSecret, layers).ShouldBe(
        [
            $"User: {SessionArn} is not authorized to perform: {Read} on resource: {SecretArn} because no identity-based policy allows the {Read} action.",
            $"The nearest is statement 2 of policy, an identity-based policy: it is about the resource arn:aws:secretsmanager:*:*:secret:test/*, the request is for {SecretArn}.",
            $"User: {SessionArn} is not authorized to perform: {Read} on resource: {SecretArn} because no resource-based policy allows the {Read} action.",
            $"The nearest is statement 1 of policy, a resource-based policy: it names {UserArn}, the request comes from {SessionArn}.",
        ]);
    }

    [Theory]
    [InlineData("""{"StringEquals":{"aws:PrincipalAccount":"1"}}""", "its condition StringEquals aws:PrincipalAccount asks for 1, the request has 111122223333.")]
    [InlineData("""{"StringEquals":{"aws:SourceAccount":"1"}}""", "its condition StringEquals aws:SourceAccount asks for 1, the key is not in the request.")]
    public void Explain_ConditionThatFails_TellsBothValues(string condition, string expected) =>
        Sentences(ReadSecret, PolicyLayers.None with { Identity = Layer(Allow(rest: When(condition))) })[1].ShouldEndWith(expected);

    [Fact]
    public void Explain_LayersThatLimit_AreNamedInOrder()
    {
        var layers = PolicyLayers.None with
        {
            Identity = Layer(Allow()), Boundary = Layer(Allow("s3:*")), Session = Layer(), Scps = [Layer(Allow()), Layer()], Endpoint = Layer(), Rcps = [Layer()],
        };

        Explain(ReadSecret, layers).Reasons.Select(reason => (reason.Code, reason.Layer)).ShouldBe(
        [
            (ReasonCode.NoAllow, new LayerId(LayerKind.Scp, 1)),
            (ReasonCode.NoAllow, new LayerId(LayerKind.Boundary)),
            (ReasonCode.NearestAction, new LayerId(LayerKind.Boundary)),
            (ReasonCode.NoAllow, new LayerId(LayerKind.Session)),
            (ReasonCode.NoAllow, new LayerId(LayerKind.Endpoint)),
        ]);
    }

    [Fact]
    public void Explain_KeyPolicyThatDoesNotDelegate_SaysSo() =>
        Explain(DecryptKey, PolicyLayers.None with { Identity = Layer(Allow()), Resource = Layer(Allow("kms:Describe*", To(RootArn))) })
            .Reasons.Select(reason => reason.Code).ShouldBe([ReasonCode.NoAllow, ReasonCode.NearestAction, ReasonCode.KeyPolicyDoesNotDelegate]);

    [Theory]
    [InlineData(LayerKind.Scp, "because no service control policy allows the secretsmanager:GetSecretValue action")]
    [InlineData(LayerKind.Boundary, "because no permissions boundary allows the secretsmanager:GetSecretValue action")]
    [InlineData(LayerKind.Session, "because no session policy allows the secretsmanager:GetSecretValue action")]
    [InlineData(LayerKind.Endpoint, "because no VPC endpoint policy allows the secretsmanager:GetSecretValue action")]
    [InlineData(LayerKind.Identity, "because no identity-based policy allows the secretsmanager:GetSecretValue action")]
    [InlineData(LayerKind.Resource, "because no resource-based policy allows the secretsmanager:GetSecretValue action")]
    public void Explain_ImplicitDeny_SaysWhatTheErrorInALogSays(LayerKind lacking, string because)
    {
        var open = Layer(Allow());
        var layers = PolicyLayers.None with
        {
            Identity = lacking is LayerKind.Identity or LayerKind.Resource ? Keyturn.Readiness.Policy.Layers.Layer.Absent : open,
            Scps = [lacking == LayerKind.Scp ? Layer() : open],
            Boundary = lacking == LayerKind.Boundary ? Layer() : open,
            Session = lacking == LayerKind.Session ? Layer() : open,
            Endpoint = lacking == LayerKind.Endpoint ? Layer() : Layer(Allow(rest: To("*"))),
        };

        Sentences(ReadSecret, layers).ShouldContain($"User: {SessionArn} is not authorized to perform: {Read} on resource: {SecretArn} {because}.");
    }

    [Fact]
    public void Explain_RoleGrantUnderABoundary_NamesTheBoundaryAlone() =>
        Explain(ReadSecret, PolicyLayers.None with { Resource = Layer(Allow(Read, To(RoleArn))), Boundary = Layer(Allow("s3:*")) })
            .Reasons.Select(reason => (reason.Code, reason.Layer?.Kind)).ShouldBe([(ReasonCode.NoAllow, LayerKind.Boundary), (ReasonCode.NearestAction, LayerKind.Boundary)]);

    [Fact]
    public void Explain_AwsManagedKeyOfAnotherAccount_SaysThatItNeverWorks() =>
        Explain(DecryptKey with { Resource = Target.KmsKey(OtherKeyArn) }, PolicyLayers.None with { Key = KeyFacts.AwsManaged })
            .Reasons.Select(reason => reason.Code).ShouldContain(ReasonCode.KeyNotForOtherAccounts);

    [Fact]
    public void Explain_AllowedByAGrant_NamesIt()
    {
        var layers = PolicyLayers.None with { Grants = GrantList.Read(new KmsGrant("g-1", RoleArn, ["Decrypt"])) };

        Sentences(DecryptKey, layers).ShouldBe([$"kms:Decrypt is allowed by the grant g-1 of {KeyArn}."]);
    }

    [Fact]
    public void Explain_OtherAccount_NeedsBothSides()
    {
        var request = ReadSecret with { Resource = Target.Secret(OtherSecretArn) };

        Explain(request, PolicyLayers.None with { Identity = Layer(Allow()) }).Reasons.Select(reason => reason.Layer?.Kind).ShouldBe([LayerKind.Resource]);
        Explain(request, PolicyLayers.None with { Resource = Layer(Allow(rest: To(RoleArn))) }).Reasons.Select(reason => reason.Layer?.Kind).ShouldBe([LayerKind.Identity]);
        Explain(DecryptKey with { Resource = Target.KmsKey(OtherKeyArn), Action = "kms:PutKeyPolicy" },
            PolicyLayers.None with { Identity = Layer(Allow()), Resource = Layer(Allow(rest: To(RoleArn))) })
            .Reasons.Select(reason => reason.Code).ShouldBe([ReasonCode.KeyNotForOtherAccounts]);
    }

    [Fact]
    public void Explain_FederatedUserWithoutSessionPolicy_SaysSo() =>
        Explain(ReadSecret with { Caller = Caller.FederatedUser($"arn:aws:sts::{Account}:federated-user/bob") }, PolicyLayers.None with { Identity = Layer(Allow()) })
            .Reasons.Select(reason => reason.Code).ShouldBe([ReasonCode.FederatedWithoutSessionPolicy]);

    [Fact]
    public void Explain_Service_MissesTheResourcePolicyOnly() =>
        Explain(ReadSecret with { Caller = Caller.OfService("x.amazonaws.com") }, PolicyLayers.None).Reasons.Select(reason => reason.Layer?.Kind).ShouldBe([LayerKind.Resource]);

    [Fact]
    public void Explain_Allowed_NamesTheStatementsThatAllow() =>
        Sentences(ReadSecret, PolicyLayers.None with { Identity = Layer(Allow("s3:*"), Allow(Read)) })
            .ShouldBe([$"{Read} is allowed by statement 2 of policy, an identity-based policy."]);

    [Fact]
    public void Explain_Unknown_AsksItsQuestion()
    {
        Sentences(ReadSecret, PolicyLayers.None with { Identity = Keyturn.Readiness.Policy.Layers.Layer.NotRead("AccessDenied") })
            .ShouldBe(["It hangs on the identity-based policy, which could not be read (AccessDenied)."]);
        Explain(ReadSecret, PolicyLayers.None with { Scps = [Keyturn.Readiness.Policy.Layers.Layer.NotRead("AccessDenied")] })
            .Reasons.Select(reason => reason.Code).ShouldBe([ReasonCode.NoAllow, ReasonCode.NoAllow, ReasonCode.HangsOn]);
    }

    [Theory]
    [InlineData("StringEquals", "Allowed if the request comes through vpce-1, denied otherwise.", "リクエストが vpce-1 を経由する場合は許可され、それ以外の場合は拒否されます。")]
    [InlineData("StringNotEquals", "Denied if the request comes through vpce-1, allowed otherwise.", "リクエストが vpce-1 を経由する場合は拒否され、それ以外の場合は許可されます。")]
    public void Explain_SplitByEndpoint_PhrasesTheCondition(string comparison, string english, string japanese)
    {
        var split = CaseSplitter.Evaluate(ReadSecret, PolicyLayers.None with
        {
            Identity = Layer(Allow(rest: When($$$"""{"{{{comparison}}}":{"aws:SourceVpce":"vpce-1"}}"""))),
        });

        var reason = Explainer.Explain(split).Reasons.ShouldHaveSingleItem();

        PolicySentences.Of(reason, English).ShouldBe(english);
        PolicySentences.Of(reason, Japanese).ShouldBe(japanese);
    }

    [Theory]
    [InlineData("StringNotEquals", Verdict.Allowed)]
    [InlineData("StringEquals", Verdict.Unknown)]
    public void Explain_CasesThatEndAlike_HangOnNothing(string other, Verdict expected)
    {
        var split = CaseSplitter.Evaluate(ReadSecret, PolicyLayers.None with
        {
            Identity = Layer(Allow(rest: When("""{"StringEquals":{"aws:SourceVpce":"vpce-1"}}""")), Allow(rest: When($$$"""{"{{{other}}}":{"aws:SourceVpce":"vpce-1"}}"""))),
        });

        var explanation = Explainer.Explain(split);

        explanation.Verdict.ShouldBe(expected);
        explanation.Reasons.ShouldHaveSingleItem().Code.ShouldBe(expected == Verdict.Allowed ? ReasonCode.SameInEveryCase : ReasonCode.AllowedIf);
    }

    [Fact]
    public void Explain_CasesThatStayUnknown_AskTheQuestions()
    {
        var split = CaseSplitter.Evaluate(ReadSecret, PolicyLayers.None with
        {
            Identity = Layer(Allow(rest: When("""{"StringEquals":{"aws:SourceVpce":"vpce-1"},"IpAddress":{"aws:VpcSourceIp":"10.0.0.0/8"}}"""))),
        });

        Explainer.Explain(split).Reasons.Select(reason => reason.Question?.Subject).ShouldBe(["aws:SourceVpce", "aws:VpcSourceIp"]);
    }

    /// <summary>All reasons of a decision, in their order and in both languages.</summary>
    [Fact]
    public async Task Explain_EveryExample_SaysWhatWasApproved()
    {
        var text = string.Join('\n', ExplanationExamples.All.Select(one =>
        {
            var explanation = Explainer.Explain(CaseSplitter.Evaluate(one.Request, one.Layers));
            return $"==== {one.Name}: {explanation.Verdict}\n{string.Concat(explanation.Reasons.Select(reason => $"{reason.Code} {reason.Layer?.Kind}\n  {PolicySentences.Of(reason, English)}\n  {PolicySentences.Of(reason, Japanese)}\n"))}";
        }));

        (await ApprovedFile.DifferenceAsync(text, $"{nameof(ExplainerTests)}.{nameof(Explain_EveryExample_SaysWhatWasApproved)}")).ShouldBeNull();
    }

    [Fact]
    public void Members_WithoutAnArgument_SaySo()
    {
        var (reason, question, split, decision) = ((Reason)null!, (Question)null!, (SplitDecision)null!, (Decision)null!);
        var statement = Source(Allow()).Document!.Statements[0];
        Action[] calls =
        [
            () => Explainer.Explain(split), () => Explainer.Explain(decision), () => PolicySentences.Of(reason, English), () => PolicySentences.Of(question, English),
            () => StatementInDocument.Of(reason), () => StatementInDocument.Of(null!, statement), () => StatementInDocument.Of(Source(Allow()), null!),
        ];

        foreach (var call in calls)
        {
            Should.Throw<ArgumentNullException>(call);
        }
    }

    private static VerdictExplanation Explain(AuthorizationRequest request, PolicyLayers layers) => Explainer.Explain(PolicyEvaluator.Evaluate(request, layers));

    private static string[] Sentences(AuthorizationRequest request, PolicyLayers layers) =>
        [.. Explain(request, layers).Reasons.Select(reason => PolicySentences.Of(reason, English))];
}
