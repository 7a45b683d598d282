using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Evaluation;

/// <summary>What a grant of the key is worth beside the policies, and which operations work from another account.</summary>
public sealed class KeyGrantTests
{
    private const string Federated = $"arn:aws:sts::{Account}:federated-user/bob";

    private static readonly Layer Elsewhere = Layer(Allow("s3:*"));
    private static readonly Layer Everything = Layer(Allow());

    [Theory]
    [InlineData("Decrypt")]
    [InlineData("Encrypt")]
    [InlineData("GenerateDataKey")]
    [InlineData("GenerateDataKeyWithoutPlaintext")]
    [InlineData("GenerateDataKeyPair")]
    [InlineData("GenerateDataKeyPairWithoutPlaintext")]
    [InlineData("ReEncryptFrom")]
    [InlineData("ReEncryptTo")]
    [InlineData("Sign")]
    [InlineData("Verify")]
    [InlineData("GenerateMac")]
    [InlineData("VerifyMac")]
    [InlineData("DeriveSharedSecret")]
    [InlineData("DescribeKey")]
    [InlineData("GetKeyRotationStatus")]
    [InlineData("GetPublicKey")]
    [InlineData("CreateGrant")]
    [InlineData("ListGrants")]
    [InlineData("RetireGrant")]
    [InlineData("RevokeGrant")]
    [InlineData("decrypt")]
    public void Evaluate_OperationAcrossAccounts_Works(string operation) => Foreign(operation).ShouldBe(Verdict.Allowed);

    [Theory]
    [InlineData("ScheduleKeyDeletion")]
    [InlineData("PutKeyPolicy")]
    [InlineData("DisableKey")]
    [InlineData("CreateAlias")]
    [InlineData("ListKeys")]
    public void Evaluate_OtherOperationAcrossAccounts_NeverWorks(string operation) => Foreign(operation).ShouldBe(Verdict.ImplicitlyDenied);

    [Theory]
    [InlineData(false, false, Verdict.Allowed)]
    [InlineData(true, false, Verdict.Unknown)]
    [InlineData(false, true, Verdict.Unknown)]
    public void Evaluate_GrantToTheCallerUnderALimit_IsNotDocumented(bool underBoundary, bool underSession, Verdict expected)
    {
        var layers = Granted(RoleArn) with { Boundary = underBoundary ? Elsewhere : Everything, Session = underSession ? Elsewhere : Everything };

        var decision = PolicyEvaluator.Evaluate(DecryptKey, layers);

        decision.Verdict.ShouldBe(expected);
        decision.Questions.ShouldBe(expected == Verdict.Unknown ? [new Question(UnknownCode.GrantUnderBoundary, SessionArn)] : []);
    }

    [Fact]
    public void Evaluate_GrantToTheAccount_IsLimitedLikeAnIdentityPolicy()
    {
        var layers = Granted(RootArn);

        DecryptKey.Verdict(layers).ShouldBe(Verdict.ImplicitlyDenied);
        DecryptKey.Verdict(layers with { Identity = Everything }).ShouldBe(Verdict.Allowed);
        DecryptKey.Verdict(layers with { Identity = Everything, Boundary = Elsewhere }).ShouldBe(Verdict.ImplicitlyDenied);
        DecryptKey.Verdict(layers with { Identity = Everything, Session = Elsewhere }).ShouldBe(Verdict.ImplicitlyDenied);
        (DecryptKey with { Caller = Caller.FederatedUser(Federated, UserArn) }).Verdict(layers with { Identity = Everything }).ShouldBe(Verdict.ImplicitlyDenied);
    }

    [Fact]
    public void Evaluate_GrantsNotRead_AreAskedForUnlessPoliciesDecide()
    {
        var layers = PolicyLayers.None with { Grants = GrantList.NotRead("AccessDenied") };

        PolicyEvaluator.Evaluate(DecryptKey, layers).Questions.ShouldContain(new Question(UnknownCode.LayerNotRead, "AccessDenied", new LayerId(LayerKind.Grants)));
        DecryptKey.Verdict(layers with { Resource = Layer(Allow(rest: To(SessionArn))) }).ShouldBe(Verdict.Allowed);
        DecryptKey.Verdict(layers with { Identity = Layer(Deny()) }).ShouldBe(Verdict.ExplicitlyDenied);
        ReadSecret.Verdict(layers).ShouldBe(Verdict.ImplicitlyDenied);
    }

    [Fact]
    public void Evaluate_SeveralGrants_EachCountsInItsCapacity()
    {
        var grants = GrantList.Read(new("a", UserArn, ["Decrypt"]), new("b", RootArn, ["Decrypt"]), new("c", SessionArn, ["Decrypt"]), new("d", SessionArn, ["Decrypt"]) { Settling = true });

        var decision = PolicyEvaluator.Evaluate(DecryptKey, PolicyLayers.None with { Grants = grants });

        decision.Verdict.ShouldBe(Verdict.Allowed);
        decision.Grants.Select(grant => grant.Id).ShouldBe(["b", "c"]);
    }

    [Fact]
    public void Evaluate_KeyPolicyThatWasRead_GoesBeforeTheFixedOne()
    {
        var request = DecryptKey with { Context = RequestContext.Empty.With("kms:ViaService", "secretsmanager.eu-west-1.amazonaws.com") };
        var layers = PolicyLayers.None with { Key = KeyFacts.AwsManaged };

        request.Verdict(layers).ShouldBe(Verdict.Allowed);
        request.Verdict(layers with { Resource = Elsewhere }).ShouldNotBe(Verdict.Allowed);
        (ReadSecret with { Context = request.Context }).Verdict(layers).ShouldBe(Verdict.ImplicitlyDenied);
    }

    [Fact]
    public void Usability_OfAStateThatIsNew_IsAskedFor() =>
        KeyUsability.Of(KeyFacts.Working with { State = "Resting" }).ShouldBe(Answer.Unknown(UnknownCode.FactNotRead, "KeyState Resting"));

    private static PolicyLayers Granted(string grantee) => PolicyLayers.None with { Grants = GrantList.Read(new KmsGrant("g", grantee, ["Decrypt"])) };

    private static Verdict Foreign(string operation) =>
        (DecryptKey with { Action = $"kms:{operation}", Resource = Target.KmsKey(OtherKeyArn) })
            .Verdict(PolicyLayers.None with { Identity = Everything, Resource = Layer(Allow(rest: To(Account))) });
}
