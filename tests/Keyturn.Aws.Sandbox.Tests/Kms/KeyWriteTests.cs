using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Kms;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.Tests.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.Kms;

/// <summary>Policies, grants and states that a fix changes.</summary>
public sealed class KeyWriteTests : IAsyncDisposable
{
    private const string Root = """{"Sid":"Admin","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":"*"}""";
    private readonly TestWorld _world = new(new ArticleScenario());

    [Fact]
    public void PutKeyPolicy_OfAPolicyThatKeepsTheAccountIn_IsWhatGetKeyPolicySays()
    {
        var policy = $$"""{"Version":"2012-10-17","Statement":[{{Root}},{"Effect":"Deny","Principal":"*","Action":"kms:Decrypt","Resource":"*"}]}""";

        _world.Ask(new PutKeyPolicyOperation(), Key("Policy", policy)).Count.ShouldBe(0);

        ((string?)_world.Ask(new GetKeyPolicyOperation(), Key())["Policy"]).ShouldBe(policy);
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("{}")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"kms:*","Resource":"*"}]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:Decrypt","Resource":"*"}]}""")]
    [InlineData("""{"Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":"kms:*","Resource":"*"}}""")]
    [InlineData("""{"Statement":{"Effect":"Deny","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":"*"}}""")]
    public void PutKeyPolicy_ThatIsNoneOrLocksOut_IsMalformedAndChangesNothing(string policy)
    {
        var before = (string?)_world.Ask(new GetKeyPolicyOperation(), Key())["Policy"];

        _world.Refuse(new PutKeyPolicyOperation(), Key("Policy", policy)).Code.ShouldBe("MalformedPolicyDocumentException");

        ((string?)_world.Ask(new GetKeyPolicyOperation(), Key())["Policy"]).ShouldBe(before);
    }

    [Fact]
    public void PutKeyPolicy_ThatLocksOutOnPurpose_IsTaken()
    {
        var input = Key("Policy", """{"Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::444455556666:root"},"Action":"kms:*","Resource":"*"}}""");
        input["BypassPolicyLockoutSafetyCheck"] = true;

        _world.Ask(new PutKeyPolicyOperation(), input);

        ((string?)_world.Ask(new GetKeyPolicyOperation(), Key())["Policy"]).ShouldNotBeNull().ShouldContain("444455556666");
    }

    [Fact]
    public void PutKeyPolicy_OfAKeyThatAwsManages_IsDenied()
    {
        var id = (string?)_world.Ask(new DescribeKeyOperation(), new() { ["KeyId"] = "alias/aws/rds" })["KeyMetadata"]?["KeyId"];

        _world.Refuse(new PutKeyPolicyOperation(), new() { ["KeyId"] = id, ["Policy"] = $$"""{"Statement":{{Root}}}""" }).Code.ShouldBe("AccessDeniedException");
    }

    [Fact]
    public void CreateGrantAndRevokeGrant_AreSeenInTheList()
    {
        var input = Key("GranteePrincipal", "arn:aws:iam::111122223333:role/orders-web-ap");
        (input["Operations"], input["Name"]) = (new JsonArray("Decrypt"), "web");
        input["Constraints"] = new JsonObject { ["EncryptionContextEquals"] = new JsonObject { ["SecretARN"] = "x" } };

        var made = _world.Ask(new CreateGrantOperation(), input);
        var again = _world.Ask(new CreateGrantOperation(), input);

        ((string?)again["GrantId"]).ShouldBe((string?)made["GrantId"]);
        var listed = _world.Ask(new ListGrantsOperation(), Key("GrantId", (string?)made["GrantId"])).List("Grants").ShouldHaveSingleItem();
        listed["Operations"].ShouldNotBeNull().ToJsonString().ShouldBe("""["Decrypt"]""");
        ((string?)listed["Constraints"]?["EncryptionContextEquals"]?["SecretARN"]).ShouldBe("x");

        _world.Ask(new RevokeGrantOperation(), Key("GrantId", (string?)made["GrantId"]));
        _world.Ask(new ListGrantsOperation(), Key()).List("Grants").Count.ShouldBe(1);
        _world.Refuse(new RevokeGrantOperation(), Key("GrantId", (string?)made["GrantId"])).Code.ShouldBe("NotFoundException");
    }

    [Fact]
    public void DisableKeyAndEnableKey_ChangeTheState()
    {
        _world.Ask(new DisableKeyOperation(), Key());
        State().ShouldBe(("Disabled", false));
        var input = Key("GranteePrincipal", "x");
        input["Operations"] = new JsonArray("Decrypt");
        _world.Refuse(new CreateGrantOperation(), input).Code.ShouldBe("KMSInvalidStateException");

        _world.Ask(new EnableKeyOperation(), Key());
        State().ShouldBe(("Enabled", true));
    }

    [Fact]
    public void ScheduleKeyDeletionAndCancelKeyDeletion_GoOverPendingToDisabled()
    {
        _world.Refuse(new CancelKeyDeletionOperation(), Key()).Message.ShouldBe($"{ArticleNetwork.KeyArn} is not pending deletion.");
        var input = Key();
        input["PendingWindowInDays"] = 7;

        var scheduled = _world.Ask(new ScheduleKeyDeletionOperation(), input);

        ((double?)scheduled["DeletionDate"]).ShouldBe(_world.World.Now.AddDays(7).ToUnixTimeSeconds());
        State().ShouldBe(("PendingDeletion", false));
        _world.Refuse(new EnableKeyOperation(), Key()).Message.ShouldBe($"{ArticleNetwork.KeyArn} is pending deletion.");
        _world.Refuse(new DisableKeyOperation(), Key()).Code.ShouldBe("KMSInvalidStateException");
        _world.Refuse(new ScheduleKeyDeletionOperation(), Key()).Code.ShouldBe("KMSInvalidStateException");

        _world.Ask(new CancelKeyDeletionOperation(), Key());
        State().ShouldBe(("Disabled", false));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(31)]
    public void ScheduleKeyDeletion_OutsideTheWaitingPeriod_IsRefused(int days)
    {
        var input = Key();
        input["PendingWindowInDays"] = days;

        _world.Refuse(new ScheduleKeyDeletionOperation(), input).Code.ShouldBe("ValidationException");
        State().ShouldBe(("Enabled", true));
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private static JsonObject Key(string? member = null, string? value = null)
    {
        var input = new JsonObject { ["KeyId"] = ArticleNetwork.KeyArn };
        if (member is not null) input[member] = value;
        return input;
    }

    private (string?, bool?) State()
    {
        var key = _world.Ask(new DescribeKeyOperation(), Key())["KeyMetadata"].ShouldNotBeNull();
        return ((string?)key["KeyState"], (bool?)key["Enabled"]);
    }
}
