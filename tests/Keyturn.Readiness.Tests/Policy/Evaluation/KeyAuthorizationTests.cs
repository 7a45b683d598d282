using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;
using Keyturn.Readiness.Policy.Splitting;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Evaluation;

public sealed class KeyAuthorizationTests
{
    private static readonly PolicyLayers Bare = PolicyLayers.None with { Key = KeyFacts.Working };
    private static readonly Layer Administration = Layer(Allow("kms:Describe*", To(RootArn)));

    [Theory]
    [InlineData("kms:*", "", Verdict.Allowed)]
    [InlineData("kms:Describe*", "", Verdict.ImplicitlyDenied)]
    [InlineData("kms:*", """{"StringEquals":{"kms:ViaService":"secretsmanager.eu-west-1.amazonaws.com"}}""", Verdict.Unknown)]
    public void Evaluate_IdentityPolicy_CountsAsFarAsTheKeyPolicyDelegates(string delegated, string condition, Verdict expected) =>
        DecryptKey.Verdict(Bare with { Identity = Layer(Allow("kms:Decrypt")), Resource = Layer(Allow(delegated, To(RootArn) + (condition.Length > 0 ? When(condition) : ""))) })
            .ShouldBe(expected);

    [Fact]
    public void Evaluate_IdentityPolicyWithoutKeyPolicyAllow_IsNothing() =>
        DecryptKey.Verdict(Bare with { Identity = Layer(Allow()), Resource = Administration }).ShouldBe(Verdict.ImplicitlyDenied);

    [Fact]
    public void Evaluate_DelegationAlone_GivesNothing() => DecryptKey.Verdict(Bare with { Resource = Layer(Allow("kms:*", To(RootArn))) }).ShouldBe(Verdict.ImplicitlyDenied);

    [Fact]
    public void Evaluate_DirectGrantInTheKeyPolicy_NeedsNoIdentityPolicy() =>
        DecryptKey.Verdict(Bare with { Resource = Layer(Allow("kms:Decrypt", To(RoleArn))) }).ShouldBe(Verdict.Allowed);

    [Fact]
    public void Evaluate_IdentityDeny_AlwaysCounts() =>
        DecryptKey.Verdict(Bare with { Identity = Layer(Deny("kms:Decrypt")), Resource = Layer(Allow("kms:Decrypt", To(RoleArn))) }).ShouldBe(Verdict.ExplicitlyDenied);

    [Theory]
    [InlineData("secretsmanager.eu-west-1.amazonaws.com", Verdict.Allowed)]
    [InlineData("secretsmanager.us-east-1.amazonaws.com", Verdict.ImplicitlyDenied)]
    [InlineData("", Verdict.ImplicitlyDenied)]
    public void Evaluate_AwsManagedKey_LetsItsAccountInThroughSecretsManager(string via, Verdict expected)
    {
        var request = DecryptKey with { Context = RequestContext.Empty.With("kms:ViaService", via.Length > 0 ? ContextValue.Known(via) : ContextValue.Absent) };
        var layers = PolicyLayers.None with { Key = KeyFacts.AwsManaged, Resource = Keyturn.Readiness.Policy.Layers.Layer.NotRead("AccessDenied") };

        request.Verdict(layers).ShouldBe(expected);
        (request with { Action = "kms:GenerateDataKey" }).Verdict(layers).ShouldBe(expected);
        request.Verdict(layers with { Identity = Layer(Deny("kms:*")) }).ShouldBe(Verdict.ExplicitlyDenied);
        request.Verdict(layers with { Scps = [Layer(Deny("kms:*"))] }).ShouldBe(Verdict.ExplicitlyDenied);
    }

    [Theory]
    [InlineData(RoleArn, "Decrypt", Verdict.Allowed)]
    [InlineData(SessionArn, "Decrypt", Verdict.Allowed)]
    [InlineData(RoleArn, "Encrypt", Verdict.ImplicitlyDenied)]
    [InlineData(UserArn, "Decrypt", Verdict.ImplicitlyDenied)]
    [InlineData(RootArn, "Decrypt", Verdict.ImplicitlyDenied)]
    public void Evaluate_Grant_GivesItsOperationsToItsGrantee(string grantee, string operation, Verdict expected) =>
        DecryptKey.Verdict(Bare with { Resource = Administration, Grants = GrantList.Read(new KmsGrant("g", grantee, [operation])) }).ShouldBe(expected);

    [Fact]
    public void Evaluate_GrantToTheAccount_DelegatesToIdentityPolicies() =>
        DecryptKey.Verdict(Bare with { Identity = Layer(Allow()), Resource = Administration, Grants = GrantList.Read(new KmsGrant("g", RootArn, ["Decrypt"])) })
            .ShouldBe(Verdict.Allowed);

    [Fact]
    public void Evaluate_Grant_NeverOutdoesADeny() =>
        DecryptKey.Verdict(Bare with { Resource = Layer(Deny(rest: To("*"))), Grants = GrantList.Read(new KmsGrant("g", RoleArn, ["Decrypt"])) }).ShouldBe(Verdict.ExplicitlyDenied);

    [Fact]
    public void Evaluate_GrantUnderABoundaryThatDoesNotMentionIt_IsUnknown()
    {
        var decision = PolicyEvaluator.Evaluate(DecryptKey, Bare with { Boundary = Layer(Allow("s3:*")), Grants = GrantList.Read(new KmsGrant("g", RoleArn, ["Decrypt"])) });

        decision.Verdict.ShouldBe(Verdict.Unknown);
        decision.Questions.Select(question => question.Code).ShouldBe([UnknownCode.GrantUnderBoundary]);
    }

    [Fact]
    public void Evaluate_GrantUnderABoundaryThatHangsOnAKey_NamesTheKeyToo()
    {
        var boundary = Layer(Allow(rest: When("""{"StringEquals":{"aws:SourceVpce":"vpce-1"}}""")), Allow(rest: When("""{"StringNotEquals":{"aws:SourceVpce":"vpce-1"}}""")));
        var layers = Bare with { Resource = Administration, Boundary = boundary, Grants = GrantList.Read(new KmsGrant("g", RoleArn, ["Decrypt"])) };

        PolicyEvaluator.Evaluate(DecryptKey, layers).Questions.Select(question => question.Code)
            .ShouldBe([UnknownCode.GrantUnderBoundary, UnknownCode.KeyUnknown], ignoreOrder: true);
        CaseSplitter.Evaluate(DecryptKey, layers).Verdict.ShouldBe(Verdict.Allowed);
    }

    [Fact]
    public void Evaluate_GrantsNotReadOrSettling_AreUnknown()
    {
        DecryptKey.Verdict(Bare with { Grants = GrantList.NotRead("AccessDenied") }).ShouldBe(Verdict.Unknown);
        DecryptKey.Verdict(Bare with { Grants = GrantList.Read(new KmsGrant("g", RoleArn, ["Decrypt"]) { Settling = true }) }).ShouldBe(Verdict.Unknown);
        ReadSecret.Verdict(PolicyLayers.None with { Grants = GrantList.NotRead("AccessDenied") }).ShouldBe(Verdict.ImplicitlyDenied);
    }

    [Theory]
    [InlineData("SecretARN=a", "SecretARN=a,SecretVersionId=v", Verdict.ImplicitlyDenied, Verdict.Allowed)]
    [InlineData("SecretARN=a,SecretVersionId=v", "SecretARN=a,SecretVersionId=v", Verdict.Allowed, Verdict.Allowed)]
    [InlineData("SecretARN=A", "SecretARN=a", Verdict.ImplicitlyDenied, Verdict.ImplicitlyDenied)]
    [InlineData("secretarn=a", "SecretARN=a", Verdict.Allowed, Verdict.Allowed)]
    [InlineData("secretarn=a", "SecretARN=a,secretversionid=v", Verdict.ImplicitlyDenied, Verdict.Allowed)]
    [InlineData("SecretARN=a", "", Verdict.Unknown, Verdict.Unknown)]
    public void Evaluate_GrantConstraint_ComparesTheEncryptionContext(string constraint, string context, Verdict equals, Verdict subset)
    {
        var wanted = Pairs(constraint);
        var request = DecryptKey with
        {
            Context = new(Pairs(context).Select(pair => KeyValuePair.Create($"kms:EncryptionContext:{pair.Key}", ContextValue.Known(pair.Value)))),
        };
        var grant = new KmsGrant("g", RoleArn, ["Decrypt"]);

        request.Verdict(Bare with { Grants = GrantList.Read(grant with { EncryptionContextEquals = wanted }) }).ShouldBe(equals);
        request.Verdict(Bare with { Grants = GrantList.Read(grant with { EncryptionContextSubset = wanted }) }).ShouldBe(subset);
    }

    [Fact]
    public void Evaluate_GrantConstraintOverUnknownVersion_IsUnknownOrNo()
    {
        var request = DecryptKey with
        {
            Context = RequestContext.Empty.With("kms:EncryptionContext:SecretARN", "a").With("kms:EncryptionContext:SecretVersionId", ContextValue.Anything)
                .With("kms:EncryptionContext:Extra", ContextValue.MaybeAbsent("e")),
        };
        PolicyLayers Granted(params (string, string)[] wanted) =>
            Bare with { Grants = GrantList.Read(new KmsGrant("g", RoleArn, ["Decrypt"]) { EncryptionContextSubset = Map(wanted) }) };

        request.Verdict(Granted(("SecretVersionId", "v"))).ShouldBe(Verdict.Unknown);
        request.Verdict(Granted(("Extra", "e"))).ShouldBe(Verdict.Unknown);
        request.Verdict(Granted(("Extra", "f"))).ShouldBe(Verdict.ImplicitlyDenied);
        request.Verdict(Granted(("SecretARN", "a"))).ShouldBe(Verdict.Allowed);
        request.Verdict(Bare with { Grants = GrantList.Read(new KmsGrant("g", RoleArn, ["Decrypt"]) { EncryptionContextEquals = Map(("SecretARN", "a")) }) })
            .ShouldBe(Verdict.Unknown);
    }

    [Theory]
    [InlineData("DescribeKey", Verdict.Allowed)]
    [InlineData("RetireGrant", Verdict.Allowed)]
    [InlineData("Decrypt", Verdict.ImplicitlyDenied)]
    public void Evaluate_GrantConstraint_HoldsForOperationsWithEncryptionContextOnly(string operation, Verdict expected)
    {
        var grant = new KmsGrant("g", RoleArn, ["Decrypt", "DescribeKey", "RetireGrant"]) { EncryptionContextEquals = Map(("SecretARN", "a")) };
        var request = DecryptKey with { Action = $"kms:{operation}", Context = RequestContext.Empty.With("kms:EncryptionContext:SecretARN", "b") };

        request.Verdict(Bare with { Grants = GrantList.Read(grant) }).ShouldBe(expected);
    }

    [Fact]
    public void Evaluate_GrantForOneSource_IsNotForAConsumer()
    {
        var layers = Bare with { Grants = GrantList.Read(new KmsGrant("g", RoleArn, ["Decrypt"]) { SourceArn = SecretArn }) };
        AuthorizationRequest From(ContextValue source) => DecryptKey with { Context = RequestContext.Empty.With("aws:SourceArn", source) };

        DecryptKey.Verdict(layers).ShouldBe(Verdict.ImplicitlyDenied);
        From(ContextValue.Known(SecretArn)).Verdict(layers).ShouldBe(Verdict.Allowed);
        From(ContextValue.Known(OtherSecretArn)).Verdict(layers).ShouldBe(Verdict.ImplicitlyDenied);
        From(ContextValue.Anything).Verdict(layers).ShouldBe(Verdict.Unknown);
    }

    [Fact]
    public void Evaluate_Grants_NamesThoseThatCover()
    {
        var grants = GrantList.Read(new("mine", RoleArn, ["Decrypt"]), new("other", UserArn, ["Decrypt"]), new("idle", RoleArn, ["Encrypt"]));

        PolicyEvaluator.Evaluate(DecryptKey, Bare with { Grants = grants }).Grants.Select(grant => grant.Id).ShouldBe(["mine"]);
        PolicyEvaluator.Evaluate(ReadSecret, Bare with { Grants = grants }).Grants.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Enabled", Truth.Yes)]
    [InlineData("Updating", Truth.Yes)]
    [InlineData("Disabled", Truth.No)]
    [InlineData("PendingDeletion", Truth.No)]
    [InlineData("PendingReplicaDeletion", Truth.No)]
    [InlineData("PendingImport", Truth.No)]
    [InlineData("Unavailable", Truth.No)]
    [InlineData("Creating", Truth.No)]
    [InlineData("Resting", Truth.Unknown)]
    public void Usability_OfState_FollowsTheTable(string state, Truth expected)
    {
        KeyUsability.Of(KeyFacts.Working with { State = state }).Truth.ShouldBe(expected);
        KeyUsability.Of(KeyFacts.Working with { State = state, Spec = "RSA_2048" }).ShouldBe(Answer.No);
        KeyUsability.Of(KeyFacts.Working with { State = state, Usage = "SIGN_VERIFY" }).ShouldBe(Answer.No);
    }

    private static ImmutableDictionary<string, string> Pairs(string text) =>
        Map([.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(pair => (pair.Split('=')[0], pair.Split('=')[1]))]);
}
