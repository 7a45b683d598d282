using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Evaluation;

public sealed class OrganizationTests
{
    private const string ServiceLinked = $"arn:aws:iam::{Account}:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX";

    private static readonly PolicyLayers Granting = PolicyLayers.None with { Identity = Layer(Allow()) };
    private static readonly PolicyLayers UnderScp = Granting with { Scps = [Layer(Allow()), Layer(Allow("s3:*"))] };
    private static readonly PolicyLayers UnderRcp = Granting with { Rcps = [Layer(Deny(rest: To("*")))] };

    [Fact]
    public void Evaluate_EveryScpLevel_MustAllow()
    {
        ReadSecret.Verdict(UnderScp).ShouldBe(Verdict.ImplicitlyDenied);
        ReadSecret.Verdict(Granting with { Scps = [Layer(Allow()), Layer(Allow())] }).ShouldBe(Verdict.Allowed);
        ReadSecret.Verdict(Granting with { Scps = [Layer(Allow()), Layer()] }).ShouldBe(Verdict.ImplicitlyDenied);
    }

    [Fact]
    public void Evaluate_ScpOverADirectGrant_StillLimits() =>
        ReadSecret.Verdict(UnderScp with { Resource = Layer(Allow(rest: To(SessionArn))) }).ShouldBe(Verdict.ImplicitlyDenied);

    [Fact]
    public void Evaluate_Scp_DoesNotReachManagementAccountAndServiceLinkedRoles()
    {
        ReadSecret.Verdict(UnderScp with { CallerInManagementAccount = Truth.Yes }).ShouldBe(Verdict.Allowed);
        ReadSecret.Verdict(UnderScp with { CallerInManagementAccount = Truth.Unknown }).ShouldBe(Verdict.Unknown);
        ReadSecret.Verdict(UnderScp with { ResourceInManagementAccount = Truth.Yes }).ShouldBe(Verdict.ImplicitlyDenied);
        (ReadSecret with { Caller = Caller.RoleSession(ServiceLinked) }).Verdict(UnderScp).ShouldBe(Verdict.Allowed);
        (ReadSecret with { Caller = Caller.RoleSession(ServiceLinked) }).Verdict(Granting with { Scps = [Layer(Deny())] }).ShouldBe(Verdict.Allowed);
    }

    [Fact]
    public void Evaluate_Rcp_OnlyDenies()
    {
        ReadSecret.Verdict(UnderRcp).ShouldBe(Verdict.ExplicitlyDenied);
        ReadSecret.Verdict(Granting with { Rcps = [Layer(Allow("s3:*", To("*")))] }).ShouldBe(Verdict.Allowed);
        ReadSecret.Verdict(PolicyLayers.None with { Rcps = [Layer(Allow(rest: To("*")))] }).ShouldBe(Verdict.ImplicitlyDenied);
    }

    [Fact]
    public void Evaluate_Rcp_HasItsExemptions()
    {
        ReadSecret.Verdict(UnderRcp with { ResourceInManagementAccount = Truth.Yes }).ShouldBe(Verdict.Allowed);
        ReadSecret.Verdict(UnderRcp with { ResourceInManagementAccount = Truth.Unknown }).ShouldBe(Verdict.Unknown);
        ReadSecret.Verdict(UnderRcp with { CallerInManagementAccount = Truth.Yes }).ShouldBe(Verdict.ExplicitlyDenied);
        (ReadSecret with { Caller = Caller.RoleSession(ServiceLinked) }).Verdict(UnderRcp).ShouldBe(Verdict.Allowed);
        var key = UnderRcp with { Resource = Layer(Allow(rest: To("*"))), Key = KeyFacts.Working };
        DecryptKey.Verdict(key).ShouldBe(Verdict.ExplicitlyDenied);
        (DecryptKey with { Action = "kms:RetireGrant" }).Verdict(key).ShouldBe(Verdict.Allowed);
        DecryptKey.Verdict(key with { Key = KeyFacts.AwsManaged }).ShouldBe(Verdict.Allowed);
        var function = Target.Function($"arn:aws:lambda:eu-west-1:{Account}:function:f");
        (ReadSecret with { Action = "lambda:InvokeFunction", Resource = function }).Verdict(UnderRcp).ShouldBe(Verdict.Allowed);
    }

    [Fact]
    public void Evaluate_ExemptLayer_IsMarkedAndNamesNoDenyingStatement()
    {
        var decision = PolicyEvaluator.Evaluate(ReadSecret, UnderRcp with { ResourceInManagementAccount = Truth.Yes });

        decision.Find(new LayerId(LayerKind.Rcp)).ShouldNotBeNull().Exempt.ShouldBeTrue();
        decision.DenyingStatements.ShouldBeEmpty();
    }

    [Fact]
    public void Evaluate_LayerThatMayNotReachTheRequest_NamesNoDenyingStatement()
    {
        var layers = Granting with { Identity = Layer(Deny()), Scps = [Layer(Deny())], CallerInManagementAccount = Truth.Unknown };

        PolicyEvaluator.Evaluate(ReadSecret, layers).DenyingStatements.Select(match => match.Layer.Kind).ShouldBe([LayerKind.Identity]);
    }

    [Fact]
    public void Evaluate_LayerThatMayNotReachTheRequest_AsksWhoseAccountItIs()
    {
        var scp = PolicyEvaluator.Evaluate(ReadSecret, UnderScp with { CallerInManagementAccount = Truth.Unknown });
        var rcp = PolicyEvaluator.Evaluate(ReadSecret with { Resource = Target.Secret(OtherSecretArn) }, UnderRcp with { ResourceInManagementAccount = Truth.Unknown });

        scp.Questions.ShouldBe([new Question(UnknownCode.ManagementAccountUnknown, Account)]);
        rcp.Questions.ShouldBe([new Question(UnknownCode.ManagementAccountUnknown, Other)]);
        rcp.Verdict.ShouldBe(Verdict.Denied);
        scp.Find(new LayerId(LayerKind.Scp, 1)).ShouldNotBeNull().Exempt.ShouldBeFalse();
        scp.Find(new LayerId(LayerKind.Scp, 0)).ShouldNotBeNull().Allows.ShouldBe(Answer.Yes);
    }

    [Theory]
    [InlineData("kms:RetireGrant", Verdict.Allowed)]
    [InlineData("KMS:retiregrant", Verdict.Allowed)]
    [InlineData("kms:RevokeGrant", Verdict.ExplicitlyDenied)]
    public void Evaluate_Rcp_SparesRetiringAGrant(string action, Verdict expected) =>
        (DecryptKey with { Action = action }).Verdict(UnderRcp with { Resource = Layer(Allow(rest: To("*"))) }).ShouldBe(expected);

    [Fact]
    public void Evaluate_RcpOverASecret_DoesNotLookAtAKey() =>
        ReadSecret.Verdict(UnderRcp with { Key = KeyFacts.AwsManaged }).ShouldBe(Verdict.ExplicitlyDenied);

    [Theory]
    [InlineData("*", Verdict.Allowed)]
    [InlineData(Account, Verdict.Allowed)]
    [InlineData(RoleArn, Verdict.Allowed)]
    [InlineData(UserArn, Verdict.ImplicitlyDenied)]
    public void Evaluate_EndpointPolicy_IsAGateWithPrincipals(string principal, Verdict expected) =>
        ReadSecret.Verdict(Granting with { Endpoint = Layer(Allow(Read, To(principal))) }).ShouldBe(expected);

    [Fact]
    public void Evaluate_Service_NeedsTheResourcePolicyOnly()
    {
        var request = new AuthorizationRequest(
            Caller.OfService("secretsmanager.amazonaws.com"), "lambda:InvokeFunction", Target.Function($"arn:aws:lambda:eu-west-1:{Account}:function:f"),
            RequestContext.Empty.With("aws:SourceAccount", Account));
        string Policy(string service, string account) => Allow(
            "lambda:InvokeFunction", $$""","Principal":{"Service":"{{service}}"},"Condition":{"StringEquals":{"AWS:SourceAccount":"{{account}}"} }""");

        request.Verdict(new PolicyLayers { Resource = Layer(Policy("secretsmanager.amazonaws.com", Account)), Rcps = [] }).ShouldBe(Verdict.Allowed);
        request.Verdict(new PolicyLayers { Resource = Layer(Policy("secretsmanager.amazonaws.com", Other)), Rcps = [] }).ShouldBe(Verdict.ImplicitlyDenied);
        request.Verdict(new PolicyLayers { Resource = Layer(Policy("s3.amazonaws.com", Account)), Rcps = [] }).ShouldBe(Verdict.ImplicitlyDenied);
        ReadSecret.Verdict(PolicyLayers.None with { Resource = Layer(Allow(rest: ""","Principal":{"Service":"lambda.amazonaws.com"}""")) }).ShouldBe(Verdict.ImplicitlyDenied);
    }
}
