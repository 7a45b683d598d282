using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;
using Keyturn.Readiness.Policy.Splitting;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Splitting;

public sealed class CaseSplitterTests
{
    private const string Vpce = "aws:SourceVpce";

    [Fact]
    public void Evaluate_AllowForOneEndpoint_SaysSoCaseByCase()
    {
        var split = Split(Allow(rest: When("""{"StringEquals":{"aws:SourceVpce":"vpce-1"}}""")));

        split.Verdict.ShouldBe(Verdict.Unknown);
        split.Cases.Select(one => (one.Keys[0].Kind, string.Join(',', one.Keys[0].Values), one.Verdict)).ShouldBe(
        [
            (KeyCaseKind.Is, "vpce-1", Verdict.Allowed),
            (KeyCaseKind.IsOther, "vpce-1", Verdict.ImplicitlyDenied),
            (KeyCaseKind.IsAbsent, "", Verdict.ImplicitlyDenied),
        ]);
    }

    [Fact]
    public void Evaluate_CasesThatAgree_GiveADefiniteVerdict() =>
        Split(
            Allow(rest: When("""{"StringEquals":{"aws:SourceVpce":"vpce-1"}}""")),
            Allow(rest: When("""{"StringNotLike":{"AWS:SourceVpce":"vpce-1"}}"""))).Verdict.ShouldBe(Verdict.Allowed);

    [Fact]
    public void Evaluate_DenialsOfTwoKinds_AreADenial() =>
        Split(Allow("s3:*"), Deny(rest: When("""{"Null":{"aws:SourceVpce":"true"}}""")), Allow(rest: When("""{"StringEquals":{"aws:SourceVpc":"x"}}""")),
            Deny(rest: When("""{"StringEquals":{"aws:SourceVpc":"x"}}"""))).Verdict.ShouldBe(Verdict.Denied);

    [Fact]
    public void Evaluate_MaybeAbsent_HasTwoCases()
    {
        var request = ReadSecret with { Context = RequestContext.Empty.With(Vpce, ContextValue.MaybeAbsent("vpce-1")) };

        var split = CaseSplitter.Evaluate(request, Layers(Allow(rest: When("""{"StringEquals":{"aws:SourceVpce":"vpce-1"}}"""))));

        split.Cases.Select(one => (one.Keys[0].Kind, one.Verdict)).ShouldBe([(KeyCaseKind.Is, Verdict.Allowed), (KeyCaseKind.IsAbsent, Verdict.ImplicitlyDenied)]);
    }

    [Theory]
    [InlineData("""{"StringLike":{"aws:SourceVpce":"vpce-*"}}""")]
    [InlineData("""{"StringEqualsIgnoreCase":{"aws:SourceVpce":"vpce-1"}}""")]
    [InlineData("""{"StringEquals":{"aws:SourceVpce":"${aws:PrincipalTag/vpce}"}}""")]
    [InlineData("""{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}""")]
    public void Evaluate_KeyWithManyOutcomes_IsNotSplit(string condition)
    {
        var split = Split(Allow(rest: When(condition)));

        split.Verdict.ShouldBe(Verdict.Unknown);
        split.Cases.ShouldBeEmpty();
    }

    [Fact]
    public void Evaluate_KeyAsVariable_IsNotSplit() =>
        Split(
            Allow(rest: When("""{"StringEquals":{"aws:SourceVpce":"vpce-1"}}""")),
            Allow(rest: When("""{"StringEquals":{"aws:PrincipalArn":"${aws:SourceVpce}"}}"""))).Cases.ShouldBeEmpty();

    [Fact]
    public void Evaluate_TwoKeys_AreCombined() =>
        Split(
            Allow(rest: When("""{"StringEquals":{"aws:SourceVpce":"vpce-1","aws:SourceVpc":["vpc-1","other"]}}"""))).Cases
            .Count(one => one.Verdict == Verdict.Allowed).ShouldBe(2);

    [Fact]
    public void Evaluate_TooManyCases_LeavesAKeyUnknown()
    {
        var values = string.Join(',', Enumerable.Range(0, 60).Select(number => $"\"v{number}\""));

        var split = Split(Allow(rest: When($$"""{"StringEquals":{"aws:SourceVpce":[{{values}}],"aws:SourceVpc":[{{values}}]} }""")));

        split.Cases.Length.ShouldBe(62);
        split.Verdict.ShouldBe(Verdict.Unknown);
    }

    [Fact]
    public void Evaluate_DefiniteVerdict_IsNotSplit() => Split(Allow(), Allow(rest: When("""{"StringEquals":{"aws:SourceVpce":"vpce-1"}}"""))).Cases.ShouldBeEmpty();

    private static SplitDecision Split(params string[] statements) => CaseSplitter.Evaluate(ReadSecret, Layers(statements));

    private static PolicyLayers Layers(params string[] statements) => PolicyLayers.None with { Identity = Layer(statements) };
}
