using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Evaluation;

public sealed class NotPrincipalTests
{
    private static readonly PolicyLayers Granting = PolicyLayers.None with { Identity = Layer(Allow()) };

    [Theory]
    [InlineData("\"*\"", Verdict.Allowed)]
    [InlineData($"{{\"AWS\":[\"{SessionArn}\",\"{RoleArn}\",\"{RootArn}\"]}}", Verdict.Allowed)]
    [InlineData($"{{\"AWS\":[\"{SessionArn}\",\"{RoleArn}\"]}}", Verdict.Unknown)]
    [InlineData($"{{\"AWS\":\"{RoleArn}\"}}", Verdict.Unknown)]
    [InlineData($"{{\"AWS\":\"{RootArn}\"}}", Verdict.Unknown)]
    [InlineData($"{{\"AWS\":\"{UserArn}\"}}", Verdict.ExplicitlyDenied)]
    [InlineData("{\"Service\":\"lambda.amazonaws.com\"}", Verdict.ExplicitlyDenied)]
    public void Evaluate_Deny_SparesOnlyWhoIsListedWhole(string list, Verdict expected) => ReadSecret.Verdict(Denying(list)).ShouldBe(expected);

    [Fact]
    public void Evaluate_DenyUnderABoundary_AlwaysApplies()
    {
        var layers = Denying($"{{\"AWS\":[\"{SessionArn}\",\"{RoleArn}\",\"{RootArn}\"]}}");

        ReadSecret.Verdict(layers with { Boundary = Layer(Allow()) }).ShouldBe(Verdict.ExplicitlyDenied);
        ReadSecret.Verdict(layers with { Boundary = Keyturn.Readiness.Policy.Layers.Layer.NotRead("AccessDenied") }).ShouldBe(Verdict.Unknown);
    }

    [Theory]
    [InlineData($"{{\"AWS\":[\"{UserArn}\",\"{Account}\"]}}", Verdict.Allowed)]
    [InlineData($"{{\"AWS\":[\"{UserArn}\"]}}", Verdict.Unknown)]
    public void Evaluate_DenyForAUser_SparesUserWithAccount(string list, Verdict expected) =>
        (ReadSecret with { Caller = Caller.User(UserArn) }).Verdict(Denying(list)).ShouldBe(expected);

    [Theory]
    [InlineData($"{{\"AWS\":[\"{RoleArn}\",\"{Account}\"]}}", Verdict.Allowed)]
    [InlineData($"{{\"AWS\":[\"{RoleArn}\"]}}", Verdict.Unknown)]
    [InlineData($"{{\"AWS\":[\"{Account}\"]}}", Verdict.Unknown)]
    public void Evaluate_DenyForABareRole_SparesRoleWithAccount(string list, Verdict expected) =>
        (ReadSecret with { Caller = Caller.Role(RoleArn) }).Verdict(Denying(list)).ShouldBe(expected);

    [Fact]
    public void Evaluate_AllowUnderABoundary_ReachesNobodyMore()
    {
        var listed = $$""","NotPrincipal":{"AWS":["{{SessionArn}}","{{RoleArn}}","{{RootArn}}"]}""";

        ReadSecret.Verdict(PolicyLayers.None with { Resource = Layer(Allow(rest: listed)), Boundary = Layer(Allow()) }).ShouldBe(Verdict.ImplicitlyDenied);
    }

    [Fact]
    public void Evaluate_Allow_GrantsEveryoneElse()
    {
        var rest = $$""","NotPrincipal":{"AWS":"{{UserArn}}"}""";
        ReadSecret.Verdict(PolicyLayers.None with { Resource = Layer(Allow(rest: rest)) }).ShouldBe(Verdict.Allowed);
        ReadSecret.Verdict(PolicyLayers.None with { Resource = Layer(Allow(rest: rest)), Boundary = Layer(Allow("s3:*")) }).ShouldBe(Verdict.Allowed);
    }

    private static PolicyLayers Denying(string list) => Granting with { Resource = Layer(Deny(rest: $$""","NotPrincipal":{{list}}""")) };
}
