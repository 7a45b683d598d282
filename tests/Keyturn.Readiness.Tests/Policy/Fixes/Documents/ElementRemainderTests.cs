using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Fixes.Documents;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Fixes.Documents;

/// <summary>What is left of a list of actions or resources without some of them.</summary>
public sealed class ElementRemainderTests
{
    /// <summary>The list of "Actions, resources, and condition keys for AWS Secrets Manager", Service Authorization Reference.</summary>
    private const string OfSecretsManager = """
        BatchGetSecretValue CancelRotateSecret CreateSecret DeleteResourcePolicy DeleteSecret DescribeSecret GetRandomPassword GetResourcePolicy GetSecretValue ListSecretVersionIds
        ListSecrets PutResourcePolicy PutSecretValue RemoveRegionsFromReplication ReplicateSecretToRegions RestoreSecret RotateSecret StopReplicationToReplica TagResource UntagResource
        UpdateSecret UpdateSecretVersionStage ValidateResourcePolicy
        """;

    /// <summary>The same for AWS Key Management Service.</summary>
    private const string OfKms = """
        CancelKeyDeletion ConnectCustomKeyStore CreateAlias CreateCustomKeyStore CreateGrant CreateKey Decrypt DeleteAlias DeleteCustomKeyStore DeleteImportedKeyMaterial DeriveSharedSecret
        DescribeCustomKeyStores DescribeKey DisableKey DisableKeyRotation DisconnectCustomKeyStore EnableKey EnableKeyRotation Encrypt GenerateDataKey GenerateDataKeyPair
        GenerateDataKeyPairWithoutPlaintext GenerateDataKeyWithoutPlaintext GenerateMac GenerateRandom GetKeyPolicy GetKeyRotationStatus GetParametersForImport GetPublicKey
        ImportKeyMaterial ListAliases ListGrants ListKeyPolicies ListKeyRotations ListKeys ListResourceTags ListRetirableGrants PutKeyPolicy ReEncryptFrom ReEncryptTo ReplicateKey
        RetireGrant RevokeGrant RotateKeyOnDemand ScheduleKeyDeletion Sign SynchronizeMultiRegionKey TagResource UntagResource UpdateAlias UpdateCustomKeyStore UpdateKeyDescription
        UpdatePrimaryRegion Verify VerifyMac
        """;

    [Theory]
    [InlineData("secretsmanager", OfSecretsManager, "GetSecretValue")]
    [InlineData("secretsmanager", OfSecretsManager, "DescribeSecret")]
    [InlineData("kms", OfKms, "Decrypt")]
    [InlineData("kms", OfKms, "VerifyMac")]
    public void OfActions_AllOfAService_AreAllTheOthersByName(string service, string all, string removed) =>
        Left(false, $"{service}:*", $"{service}:{removed}", false).ShouldBe(string.Join(' ', all.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(name => name != removed).Select(name => $"{service}:{name}")));

    [Theory]
    [InlineData("*", "≠ secretsmanager:GetSecretValue")]
    [InlineData("*:*", "≠ secretsmanager:GetSecretValue")]
    [InlineData("s3:* *", "≠ secretsmanager:GetSecretValue")]
    [InlineData("secretsmanager:GetSecretValue", null)]
    [InlineData("SECRETSMANAGER:getsecretvalue", null)]
    [InlineData("secretsmanager:GetSecretValue s3:*", "s3:*")]
    [InlineData("secretsmanager:Get*", "secretsmanager:GetRandomPassword secretsmanager:GetResourcePolicy")]
    [InlineData("secretsmanager:Get* secretsmanager:GetR*", "secretsmanager:GetR*")]
    [InlineData("secretsmanager:Get* secretsmanager:GetRandom*", "secretsmanager:GetRandom* secretsmanager:GetResourcePolicy")]
    [InlineData("kms:*", "kms:*")]
    public void OfActions_WithoutReading_AreTheOthers(string actions, string? left) => Left(false, actions, Read, false).ShouldBe(left);

    [Theory]
    [InlineData("secretsmanager:*", "≠ secretsmanager:GetSecretValue")]
    [InlineData("SecretsManager:*", "≠ secretsmanager:GetSecretValue")]
    [InlineData("secretsmanager:Get*", "secretsmanager:GetRandomPassword secretsmanager:GetResourcePolicy")]
    public void OfActions_InThePolicyOfAResource_NeedNoList(string actions, string left) => Left(false, actions, Read, true).ShouldBe(left);

    [Theory]
    [InlineData("kms:*", "≠ kms:* secretsmanager:GetSecretValue")]
    [InlineData("kms:* secretsmanager:getsecretvalue", "≠ kms:* secretsmanager:getsecretvalue")]
    public void OfActions_AllButSome_AreAllButOneMore(string actions, string left) => Left(true, actions, Read, false).ShouldBe(left);

    [Fact]
    public void OfActions_OfAServiceWithoutList_AreThoseThatAreNamed()
    {
        Left(false, "s3:*", "s3:GetObject", false).ShouldBeNull();
        Left(false, "s3:* s3:PutObject", "s3:GetObject", false).ShouldBe("s3:PutObject");
    }

    [Fact]
    public void OfActions_SeveralAtOnce_AreWithoutAllOfThem() => Text(ElementRemainder.OfActions(new(false, ["secretsmanager:Get*", Read]), [Read, "secretsmanager:getresourcepolicy"], false)).ShouldBe("secretsmanager:GetRandomPassword");

    [Theory]
    [InlineData(false, "secretsmanager:*", true)]
    [InlineData(false, "s3:* secretsmanager:Get*", true)]
    [InlineData(false, "s3:*", false)]
    [InlineData(true, "s3:*", true)]
    [InlineData(true, "s3:* secretsmanager:Get*", false)]
    [InlineData(false, "secrets*:GetSecretValue", false)]
    public void Covers_AnAction_CertainlyOrNot(bool isNegated, string actions, bool covers) => ElementRemainder.Covers(new(isNegated, [.. actions.Split(' ')]), Read).ShouldBe(covers);

    [Theory]
    [InlineData(false, "*", "≠ a:a:a:a:a:one")]
    [InlineData(false, "a:a:a:a:a:two *", "≠ a:a:a:a:a:one")]
    [InlineData(false, "a:a:a:a:a:one", null)]
    [InlineData(false, "a:a:a:a:a:o*", null)]
    [InlineData(false, "a:a:a:a:a:one a:a:a:a:a:two", "a:a:a:a:a:two")]
    [InlineData(false, "a:a:*:a:a:one a:a:a:a:a:two", "a:a:a:a:a:two")]
    [InlineData(true, "a:a:a:a:a:two", "≠ a:a:a:a:a:two a:a:a:a:a:one")]
    [InlineData(true, "a:a:a:a:a:one", "≠ a:a:a:a:a:one")]
    public void OfResources_WithoutOne_AreTheOthers(bool isNegated, string resources, string? left)
    {
        ElementList element = new(isNegated, [.. resources.Split(' ')]);

        Text(ElementRemainder.OfResources(element, ["a:a:a:a:a:one"], false)).ShouldBe(left);
        ElementRemainder.OfResources(element, ["a:a:a:a:a:one"], true).ShouldBeNull();
        ElementRemainder.OfResources(null, ["a:a:a:a:a:one"], false).ShouldBeNull();
    }

    private static string? Left(bool isNegated, string actions, string removed, bool isOfResource) => Text(ElementRemainder.OfActions(new(isNegated, [.. actions.Split(' ')]), [removed], isOfResource));

    private static string? Text(ElementList? list) => list is null ? null : (list.Negated ? "≠ " : "") + string.Join(' ', list.Values);
}
