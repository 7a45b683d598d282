using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Evaluation;

/// <summary>A decision carries the questions that it hangs on, and no others, and every layer that took part.</summary>
public sealed class PolicyEvaluatorTests
{
    private const string Endpoint = """{"StringEquals":{"aws:SourceVpce":"vpce-1"}}""";
    private const string Stage = """{"StringEquals":{"secretsmanager:VersionStage":"AWSCURRENT"}}""";
    private const string Vpce = "aws:SourceVpce";
    private const string Both = "aws:SourceVpce secretsmanager:VersionStage";

    private static readonly Layer Open = Layer(Allow());

    [Fact]
    public void Evaluate_AllowAndDenyUnknown_HangsOnBoth() =>
        Decide(PolicyLayers.None with { Identity = Layer(Allow(rest: When(Endpoint)), Deny(rest: When(Stage))) }).ShouldBe((Verdict.Unknown, Both));

    [Fact]
    public void Evaluate_DenyUnknown_HangsOnItAlone()
    {
        Decide(PolicyLayers.None with { Identity = Layer(Allow(), Deny(rest: When(Endpoint))) }).ShouldBe((Verdict.Unknown, Vpce));
        Decide(PolicyLayers.None with { Identity = Layer(Deny(rest: When(Endpoint))) }).ShouldBe((Verdict.Denied, Vpce));
    }

    [Fact]
    public void Evaluate_DenyCertain_HangsOnNothing() =>
        Decide(PolicyLayers.None with { Identity = Layer(Allow(rest: When(Endpoint)), Deny(rest: When(Stage)), Deny()) }).ShouldBe((Verdict.ExplicitlyDenied, ""));

    [Fact]
    public void Evaluate_AllowUnknown_HangsOnWhatCouldAllow()
    {
        Decide(PolicyLayers.None with { Identity = Layer(Allow(rest: When(Endpoint)), Allow(rest: When(Stage))) }).ShouldBe((Verdict.Unknown, Both));
        Decide(PolicyLayers.None with { Identity = Layer(Allow(rest: When(Endpoint)), Allow()) }).ShouldBe((Verdict.Allowed, ""));
        Decide(PolicyLayers.None with { Identity = Open, Scps = [Open, Layer(Allow(rest: When(Endpoint)))] }).ShouldBe((Verdict.Unknown, Vpce));
    }

    [Fact]
    public void Evaluate_LayersThatExist_AreNamedInTheOrderOfAwsPage()
    {
        var layers = new PolicyLayers
        {
            Identity = Open, Boundary = Open, Session = Open, Scps = [Open, Open], Rcps = [Open], Resource = Open, Endpoint = Open,
        };

        PolicyEvaluator.Evaluate(ReadSecret, layers).Layers.Select(layer => (layer.Id.Kind, layer.Id.Level)).ShouldBe(
        [
            (LayerKind.Scp, 0), (LayerKind.Scp, 1), (LayerKind.Rcp, 0), (LayerKind.Resource, 0), (LayerKind.Identity, 0), (LayerKind.Boundary, 0),
            (LayerKind.Session, 0), (LayerKind.Endpoint, 0),
        ]);
        var ofKey = PolicyEvaluator.Evaluate(DecryptKey, PolicyLayers.None with { Resource = Open });
        ofKey.Layers.ShouldHaveSingleItem().Id.ShouldBe(new LayerId(LayerKind.Key));
        ofKey.Find(new LayerId(LayerKind.Key)).ShouldBe(ofKey.Layers[0]);
        ofKey.Find(new LayerId(LayerKind.Resource)).ShouldBeNull();
    }

    [Fact]
    public void Evaluate_ActionWithoutResource_HasNoResourcePolicy()
    {
        var request = ReadSecret with { Action = "secretsmanager:GetRandomPassword", Resource = Target.Any };

        PolicyEvaluator.Evaluate(request, PolicyLayers.None with { Identity = Open, Resource = Layer(Deny(rest: To("*"))) }).Verdict.ShouldBe(Verdict.Allowed);
        PolicyEvaluator.Evaluate(request, PolicyLayers.None with { Identity = Open, Resource = Keyturn.Readiness.Policy.Layers.Layer.NotRead("AccessDenied") }).Layers
            .ShouldHaveSingleItem().Id.Kind.ShouldBe(LayerKind.Identity);
    }

    [Fact]
    public void Evaluate_RootUser_AsksForItsAccount() =>
        PolicyEvaluator.Evaluate(ReadSecret with { Caller = Caller.Root(Account) }, PolicyLayers.None).Questions.ShouldBe([new Question(UnknownCode.RootUser, Account)]);

    [Fact]
    public void Evaluate_Service_HasNoPoliciesOfItsOwnAndNoOrganization()
    {
        var closed = Layer(Deny(), Deny(rest: To("*")));
        var layers = new PolicyLayers
        {
            Identity = closed, Boundary = closed, Session = closed, Endpoint = closed, Scps = [closed], Rcps = [],
            Resource = Layer(Allow(rest: ""","Principal":{"Service":"s3.amazonaws.com"}""")),
        };

        var decision = PolicyEvaluator.Evaluate(ReadSecret with { Caller = Caller.OfService("s3.amazonaws.com") }, layers);

        decision.Verdict.ShouldBe(Verdict.Allowed);
        decision.Layers.Select(layer => (layer.Id.Kind, layer.Exempt)).ShouldBe([(LayerKind.Scp, true), (LayerKind.Resource, false)]);
    }

    [Fact]
    public void Evaluate_Nothing_IsRefused()
    {
        Should.Throw<ArgumentNullException>(() => PolicyEvaluator.Evaluate(null!, PolicyLayers.None)).ParamName.ShouldBe("request");
        Should.Throw<ArgumentNullException>(() => PolicyEvaluator.Evaluate(ReadSecret, null!)).ParamName.ShouldBe("layers");
    }

    private static (Verdict Verdict, string Subjects) Decide(PolicyLayers layers)
    {
        var decision = PolicyEvaluator.Evaluate(ReadSecret, layers);
        return (decision.Verdict, string.Join(' ', decision.Questions.Select(question => question.Subject).Order(StringComparer.Ordinal)));
    }
}
