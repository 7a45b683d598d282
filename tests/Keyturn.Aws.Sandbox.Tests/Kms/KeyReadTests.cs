using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Kms;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.Tests.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.Kms;

/// <summary>Keys as KMS tells of them.</summary>
public sealed class KeyReadTests : IAsyncDisposable
{
    private const string KeyId = "6f1d7a52-3c84-4b9e-9d11-2a7c0f5e8b34";
    private readonly TestWorld _world = new(new ArticleScenario());

    [Fact]
    public void ListKeys_InTokyo_GivesTheWorldsTwoAndThoseOfAws()
    {
        var keys = _world.Ask(new ListKeysOperation()).List("Keys").Select(key => (string?)key["KeyArn"]).ToList();

        keys.Count.ShouldBe(5);
        keys.ShouldContain(ArticleNetwork.KeyArn);
        keys.ShouldContain(ArticleNetwork.PersonalDataKeyArn);
    }

    [Fact]
    public void ListAliases_InPages_GivesEachOnce()
    {
        var names = new List<string?>();
        string? marker = null;
        do
        {
            var page = _world.Ask(new ListAliasesOperation(), new JsonObject { ["Limit"] = 2 }.With("Marker", marker));
            names.AddRange(page.List("Aliases").Select(alias => (string?)alias["AliasName"]));
            marker = (string?)page["NextMarker"];
            ((bool?)page["Truncated"]).ShouldBe(marker is not null);
        }
        while (marker is not null);

        names.ShouldBe(["alias/aws/rds", "alias/aws/secretsmanager", "alias/aws/ssm", "alias/keyturn-orders", "alias/keyturn-personal-data"]);
    }

    [Fact]
    public void ListAliases_OfOneKey_GivesItsOwn() =>
        _world.Ask(new ListAliasesOperation(), new() { ["KeyId"] = ArticleNetwork.KeyArn }).List("Aliases").Select(alias => (string?)alias["AliasName"]).ShouldBe([ArticleNetwork.KeyAlias]);

    [Theory]
    [InlineData(KeyId)]
    [InlineData(ArticleNetwork.KeyArn)]
    [InlineData(ArticleNetwork.KeyAlias)]
    [InlineData("arn:aws:kms:ap-northeast-1:111122223333:alias/keyturn-orders")]
    public void DescribeKey_ByAnyName_IsTheSameKey(string id)
    {
        var key = _world.Ask(new DescribeKeyOperation(), new() { ["KeyId"] = id })["KeyMetadata"].ShouldNotBeNull();

        ((string?)key["Arn"]).ShouldBe(ArticleNetwork.KeyArn);
        ((string?)key["KeyManager"]).ShouldBe("CUSTOMER");
        ((string?)key["KeyState"]).ShouldBe("Enabled");
        ((string?)key["KeySpec"]).ShouldBe("SYMMETRIC_DEFAULT");
        ((bool?)key["Enabled"]).ShouldBe(true);
        key.AsObject().ContainsKey("DeletionDate").ShouldBeFalse();
    }

    [Fact]
    public void GetKeyPolicy_OfTheKeyThatAwsManages_LetsTheAccountInThroughSecretsManagerOnly()
    {
        var id = (string?)_world.Ask(new DescribeKeyOperation(), new() { ["KeyId"] = "alias/aws/secretsmanager" })["KeyMetadata"]?["KeyId"];
        var policy = JsonNode.Parse((string?)_world.Ask(new GetKeyPolicyOperation(), new() { ["KeyId"] = id })["Policy"] ?? "").ShouldNotBeNull();

        var use = policy.List("Statement")[0];
        ((string?)use["Principal"]?["AWS"]).ShouldBe("*");
        ((string?)use["Condition"]?["StringEquals"]?["kms:ViaService"]).ShouldBe("secretsmanager.ap-northeast-1.amazonaws.com");
        ((string?)use["Condition"]?["StringEquals"]?["kms:CallerAccount"]).ShouldBe("111122223333");
    }

    [Fact]
    public void ListGrants_OfTheOrdersKey_GivesTheDatabasesGrant()
    {
        var grant = _world.Ask(new ListGrantsOperation(), new() { ["KeyId"] = KeyId }).List("Grants").ShouldHaveSingleItem();

        ((string?)grant["GranteePrincipal"]).ShouldBe("rds.ap-northeast-1.amazonaws.com");
        ((string?)grant["KeyId"]).ShouldBe(ArticleNetwork.KeyArn);
        (grant["Constraints"]?["EncryptionContextSubset"]?["aws:rds:db-id"]).ShouldNotBeNull();
        _world.Ask(new ListGrantsOperation(), new() { ["KeyId"] = KeyId, ["GranteePrincipal"] = "nobody" }).List("Grants").ShouldBeEmpty();
    }

    [Fact]
    public void ListResourceTagsAndGetKeyRotationStatus_OfTheOrdersKey_AreThoseOfTheWorld()
    {
        _world.Ask(new ListResourceTagsOperation(), new() { ["KeyId"] = KeyId }).List("Tags").Select(tag => $"{tag["TagKey"]}={tag["TagValue"]}")
            .ShouldBe(["environment=production", "system=orders"]);
        ((bool?)_world.Ask(new GetKeyRotationStatusOperation(), new() { ["KeyId"] = KeyId })["KeyRotationEnabled"]).ShouldBe(true);
    }

    [Theory]
    [InlineData("no-such-key", "NotFoundException", "Key 'arn:aws:kms:ap-northeast-1:111122223333:key/no-such-key' does not exist")]
    [InlineData("alias/none", "NotFoundException", "Alias arn:aws:kms:ap-northeast-1:111122223333:alias/none is not found.")]
    [InlineData("arn:aws:kms:us-east-1:111122223333:key/6f1d7a52-3c84-4b9e-9d11-2a7c0f5e8b34", "NotFoundException", "Key 'arn:aws:kms:us-east-1:111122223333:key/6f1d7a52-3c84-4b9e-9d11-2a7c0f5e8b34' does not exist")]
    [InlineData("arn:aws:kms:ap-northeast-1:444455556666:key/x", "AccessDeniedException", "User: arn:aws:iam::111122223333:user/test is not authorized to perform: kms:DescribeKey on resource: arn:aws:kms:ap-northeast-1:444455556666:key/x because no resource-based policy allows the kms:DescribeKey action")]
    public void DescribeKey_NotOneOfThisRegion_IsRefused(string id, string code, string text)
    {
        var refusal = _world.Refuse(new DescribeKeyOperation(), new() { ["KeyId"] = id });

        (refusal.Code, refusal.Message).ShouldBe((code, text));
    }

    [Fact]
    public void GetKeyPolicy_ByAlias_IsNotFound_AsOnlyDescribeKeyTakesOne() =>
        _world.Refuse(new GetKeyPolicyOperation(), new() { ["KeyId"] = ArticleNetwork.KeyAlias }).Message.ShouldBe("Invalid keyId alias/keyturn-orders");

    [Fact]
    public void GetKeyPolicy_OfAnotherName_IsNotFound() =>
        _world.Refuse(new GetKeyPolicyOperation(), new() { ["KeyId"] = KeyId, ["PolicyName"] = "second" }).Message.ShouldBe("No such policy exists");

    [Theory]
    [InlineData("Limit", 0, "ValidationException")]
    [InlineData("Limit", 1001, "ValidationException")]
    [InlineData("Marker", "x", "InvalidMarkerException")]
    public void ListKeys_WrongPage_IsRefused(string member, object value, string code) =>
        _world.Refuse(new ListKeysOperation(), new() { [member] = value is int number ? number : (string)value }).Code.ShouldBe(code);

    public ValueTask DisposeAsync() => _world.DisposeAsync();
}
