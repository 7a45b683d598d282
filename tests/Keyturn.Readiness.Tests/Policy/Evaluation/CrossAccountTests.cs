using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Evaluation;

public sealed class CrossAccountTests
{
    private static readonly AuthorizationRequest Foreign = ReadSecret with { Resource = Target.Secret(OtherSecretArn) };
    private static readonly AuthorizationRequest ForeignKey = DecryptKey with { Resource = Target.KmsKey(OtherKeyArn) };

    [Theory]
    [InlineData(SessionArn)]
    [InlineData(RoleArn)]
    [InlineData(RootArn)]
    [InlineData(Account)]
    [InlineData("*")]
    public void Evaluate_AnyGrantOfTheResource_NeedsIdentityAndLimitsToo(string principal)
    {
        var resource = PolicyLayers.None with { Resource = Layer(Allow(rest: To(principal))) };
        var both = resource with { Identity = Layer(Allow()) };

        Foreign.Verdict(resource).ShouldBe(Verdict.ImplicitlyDenied);
        Foreign.Verdict(both).ShouldBe(Verdict.Allowed);
        Foreign.Verdict(both with { Boundary = Layer(Allow("s3:*")) }).ShouldBe(Verdict.ImplicitlyDenied);
        Foreign.Verdict(both with { Session = Layer(Allow("s3:*")) }).ShouldBe(Verdict.ImplicitlyDenied);
    }

    [Fact]
    public void Evaluate_IdentityAlone_IsImplicitlyDenied() =>
        Foreign.Verdict(PolicyLayers.None with { Identity = Layer(Allow()) }).ShouldBe(Verdict.ImplicitlyDenied);

    [Fact]
    public void Evaluate_GrantToTheResourcesOwnAccount_IsNone() =>
        Foreign.Verdict(PolicyLayers.None with { Identity = Layer(Allow()), Resource = Layer(Allow(rest: To(Other))) }).ShouldBe(Verdict.ImplicitlyDenied);

    [Theory]
    [InlineData("kms:Decrypt", Verdict.Allowed)]
    [InlineData("kms:DescribeKey", Verdict.Allowed)]
    [InlineData("kms:PutKeyPolicy", Verdict.ImplicitlyDenied)]
    public void Evaluate_Key_WorksForSomeActionsOnly(string action, Verdict expected) =>
        (ForeignKey with { Action = action }).Verdict(PolicyLayers.None with { Identity = Layer(Allow()), Resource = Layer(Allow(rest: To(Account))) }).ShouldBe(expected);

    [Fact]
    public void Evaluate_AwsManagedKeyOfAnotherAccount_IsNeverAllowed() =>
        ForeignKey.Verdict(PolicyLayers.None with
        {
            Identity = Layer(Allow()), Resource = Layer(Allow(rest: To("*"))), Key = KeyFacts.AwsManaged, Grants = GrantList.Read(new KmsGrant("g", RoleArn, ["Decrypt"])),
        }).ShouldBe(Verdict.ImplicitlyDenied);

    [Fact]
    public void Evaluate_GrantOfTheKey_StandsForBothPolicies() =>
        ForeignKey.Verdict(PolicyLayers.None with { Grants = GrantList.Read(new KmsGrant("g", RoleArn, ["Decrypt"])) }).ShouldBe(Verdict.Allowed);
}
