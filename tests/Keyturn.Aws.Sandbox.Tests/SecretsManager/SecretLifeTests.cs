using Amazon.SecretsManager.Model;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.SecretsManager;

/// <summary>Creating, tagging, deleting and restoring; policies; passwords; what is not offered.</summary>
public sealed class SecretLifeTests
{
    private const string OpenPolicy = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"secretsmanager:GetSecretValue","Resource":"*"}]}""";
    private const string ClosedPolicy = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/app"},"Action":"secretsmanager:GetSecretValue","Resource":"*"}}""";

    [Fact]
    public async Task CreateSecret_NameTaken_IsRefused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db");

        var taken = await CreateAsync(sandbox, "app/db");
        await sandbox.Wire.CallAsync("DeleteSecret", new { SecretId = "app/db" });
        var going = await CreateAsync(sandbox, "app/db");

        taken.Code.ShouldBe("ResourceExistsException");
        taken.Message.ShouldBe("The operation failed because the secret app/db already exists.");
        going.Message.ShouldBe("You can't create this secret because a secret with this name is already scheduled for deletion.");
    }

    [Fact]
    public async Task CreateSecret_AgainAfterForceDelete_HasAnotherArn()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var first = await sandbox.CreateAsync("app/db");
        await sandbox.Wire.CallAsync("DeleteSecret", new { SecretId = "app/db", ForceDeleteWithoutRecovery = true });

        var second = await sandbox.CreateAsync("app/db");

        second.Arn.ShouldNotBe(first.Arn);
        second.Arn.ShouldMatch("^arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:app/db-[A-Za-z0-9]{6}$");
    }

    [Fact]
    public async Task CreateSecret_BadName_IsRefused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        (await CreateAsync(sandbox, "a b")).Code.ShouldBe("ValidationException");
    }

    [Theory]
    [InlineData("""{"SecretId":"app/db","RecoveryWindowInDays":3}""", "The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).")]
    [InlineData("""{"SecretId":"app/db","RecoveryWindowInDays":7,"ForceDeleteWithoutRecovery":true}""", "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.")]
    public async Task DeleteSecret_BadWindow_IsRefused(string body, string text)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db");

        (await sandbox.Wire.SendAsync("secretsmanager.DeleteSecret", body)).Message.ShouldBe(text);
    }

    [Fact]
    public async Task DeleteSecret_WithReplicas_IsRefused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        secret.Replicas.Add(new ReplicaRecord("us-east-1", "InSync"));

        var reply = await sandbox.Wire.CallAsync("DeleteSecret", new { SecretId = "app/db" });

        reply.Code.ShouldBe("InvalidParameterException");
        reply.Message.ShouldBe("You can't delete secret app/db that still has replica regions [us-east-1]");
    }

    [Fact]
    public async Task RestoreSecret_ScheduledForDeletion_IsBack()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        await sandbox.Wire.CallAsync("DeleteSecret", new { SecretId = "app/db" });
        var gone = await sandbox.Wire.CallAsync("GetSecretValue", new { SecretId = "app/db" });

        await sandbox.Wire.CallAsync("RestoreSecret", new { SecretId = "app/db" });

        gone.Message.ShouldBe("You can't perform this operation on the secret because it was marked for deletion.");
        secret.DeletedDate.ShouldBeNull();
        (await sandbox.Wire.CallAsync("GetSecretValue", new { SecretId = "app/db" })).Status.ShouldBe(200);
    }

    [Fact]
    public async Task DescribeSecret_Replicas_AreShownWithTheirStatus()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        secret.PrimaryRegion = RunningSandbox.RegionName;
        secret.Replicas.Add(new ReplicaRecord("us-east-1", "Failed", "A secret with this name already exists in this Region"));

        var described = await sandbox.Secrets.DescribeSecretAsync(new() { SecretId = secret.Arn }, TestContext.Current.CancellationToken);

        var replica = described.ReplicationStatus.ShouldNotBeNull().ShouldHaveSingleItem();
        (replica.Status?.Value).ShouldBe("Failed");
        replica.StatusMessage.ShouldStartWith("A secret with this name");
    }

    [Fact]
    public async Task Tags_AddedAndRemoved_MoveLastChangedDate()
    {
        var clock = RunningSandbox.Clock();
        await using var sandbox = await RunningSandbox.StartAsync(time: clock);
        var secret = await sandbox.CreateAsync("app/db");
        clock.Advance(TimeSpan.FromHours(1));

        await sandbox.Wire.CallAsync("TagResource", new { SecretId = "app/db", Tags = new[] { new { Key = "team", Value = "dba" }, new { Key = "env", Value = "prod" } } });
        await sandbox.Wire.CallAsync("UntagResource", new { SecretId = "app/db", TagKeys = new[] { "env", "none" } });
        var reserved = await sandbox.Wire.CallAsync("TagResource", new { SecretId = "app/db", Tags = new[] { new { Key = "aws:x", Value = "y" } } });

        secret.Tags.ShouldHaveSingleItem().Value.ShouldBe("dba");
        secret.LastChangedDate.ShouldBe(clock.GetUtcNow());
        reserved.Code.ShouldBe("InvalidParameterException");
    }

    [Fact]
    public async Task ResourcePolicy_PutGetDelete_RoundTrips()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db");

        await sandbox.Wire.CallAsync("PutResourcePolicy", new { SecretId = "app/db", ResourcePolicy = ClosedPolicy });
        var put = await sandbox.Secrets.GetResourcePolicyAsync(new() { SecretId = "app/db" }, TestContext.Current.CancellationToken);
        await sandbox.Wire.CallAsync("DeleteResourcePolicy", new { SecretId = "app/db" });
        var deleted = await sandbox.Secrets.GetResourcePolicyAsync(new() { SecretId = "app/db" }, TestContext.Current.CancellationToken);

        put.ResourcePolicy.ShouldBe(ClosedPolicy);
        deleted.ResourcePolicy.ShouldBeNull();
    }

    [Fact]
    public async Task PutResourcePolicy_MalformedOrPublic_IsRefused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db");

        var malformed = await sandbox.Wire.CallAsync("PutResourcePolicy", new { SecretId = "app/db", ResourcePolicy = "{" });
        var open = await sandbox.Wire.CallAsync("PutResourcePolicy", new { SecretId = "app/db", ResourcePolicy = OpenPolicy, BlockPublicPolicy = true });

        malformed.Code.ShouldBe("MalformedPolicyDocumentException");
        open.Code.ShouldBe("PublicPolicyException");
    }

    [Theory]
    [InlineData(ClosedPolicy, true)]
    [InlineData(OpenPolicy, false)]
    [InlineData("{}", false)]
    [InlineData("nope", false)]
    public async Task ValidateResourcePolicy_Text_IsJudged(string policy, bool passed)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var answer = await sandbox.Secrets.ValidateResourcePolicyAsync(new ValidateResourcePolicyRequest { ResourcePolicy = policy }, TestContext.Current.CancellationToken);

        answer.PolicyValidationPassed.ShouldBe(passed);
        (answer.ValidationErrors ?? []).Count.ShouldBe(passed ? 0 : 1);
    }

    [Fact]
    public async Task GetRandomPassword_Rules_AreKept()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var plain = await sandbox.Wire.CallAsync("GetRandomPassword", new { });
        var strict = await sandbox.Wire.CallAsync("GetRandomPassword", new { PasswordLength = 200, ExcludeCharacters = "abc", ExcludePunctuation = true, ExcludeUppercase = true });
        var impossible = await sandbox.Wire.CallAsync("GetRandomPassword", new { PasswordLength = 3 });

        plain["RandomPassword"].ShouldNotBeNull().Length.ShouldBe(32);
        strict["RandomPassword"].ShouldNotBeNull().ShouldMatch("^[d-z0-9]{200}$");
        impossible.Code.ShouldBe("InvalidParameterException");
    }

    [Theory]
    [InlineData("ReplicateSecretToRegions")]
    [InlineData("RemoveRegionsFromReplication")]
    [InlineData("StopReplicationToReplica")]
    public async Task ReplicationWrites_AreRefused(string operation)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db");

        (await sandbox.Wire.CallAsync(operation, new { SecretId = "app/db" })).Code.ShouldBe("InvalidParameterException");
    }

    [Theory]
    [InlineData(null, "InvalidRequestException", "You can't access a secret from a different AWS account if you encrypt the secret with the default KMS service key.")]
    [InlineData("alias/shared", "AccessDeniedException", "because no resource-based policy allows the secretsmanager:GetSecretValue action")]
    public async Task GetSecretValue_OfAnotherAccount_IsRefused(string? key, string code, string text)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        secret.KmsKeyId = key;
        var role = sandbox.World.Credentials.AssumeRole($"arn:aws:iam::{RunningSandbox.OtherAccountId}:role/app", "me", null, TimeSpan.FromHours(1));
        (sandbox.Wire.Key, sandbox.Wire.Secret, sandbox.Wire.SessionToken) = (role.AccessKeyId, role.SecretKey, role.SessionToken);

        var reply = await sandbox.Wire.CallAsync("GetSecretValue", new { SecretId = secret.Arn });

        reply.Code.ShouldBe(code);
        reply.Message.ShouldNotBeNull().ShouldEndWith(text);
    }

    private static Task<WireReply> CreateAsync(RunningSandbox sandbox, string name) =>
        sandbox.Wire.CallAsync("CreateSecret", new { Name = name, SecretString = "x", ClientRequestToken = Guid.NewGuid().ToString() });
}
