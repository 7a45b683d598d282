using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace Keyturn.Aws.Sandbox.Tests.Sts;

/// <summary>The official STS client against the sandbox: its signatures are computed by code that is not ours.</summary>
public sealed class StsTests
{
    [Fact]
    public async Task GetCallerIdentity_TestKey_IsTheUserOfTheFirstAccount()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var client = Client(sandbox, new BasicAWSCredentials("test", "test"));

        var identity = await client.GetCallerIdentityAsync(new GetCallerIdentityRequest(), TestContext.Current.CancellationToken);

        identity.Account.ShouldBe(RunningSandbox.AccountId);
        identity.Arn.ShouldBe($"arn:aws:iam::{RunningSandbox.AccountId}:user/test");
        Guid.TryParse(identity.ResponseMetadata.RequestId, out _).ShouldBeTrue();
    }

    [Theory]
    [InlineData("AKIAUNKNOWN", "test", "InvalidClientTokenId")]
    [InlineData("test", "wrong", "SignatureDoesNotMatch")]
    public async Task GetCallerIdentity_WrongCredentials_AreRefusedInTheWordsOfQuery(string key, string secret, string code)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var client = Client(sandbox, new BasicAWSCredentials(key, secret));

        var error = await Should.ThrowAsync<AmazonSecurityTokenServiceException>(() => client.GetCallerIdentityAsync(new GetCallerIdentityRequest()));

        error.ErrorCode.ShouldBe(code);
    }

    [Fact]
    public async Task AssumeRole_OfTheOtherAccount_GivesKeysThatActThere()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var client = Client(sandbox, new BasicAWSCredentials("test", "test"));
        var role = sandbox.World.Accounts[1].ReadRoleArn;

        var answer = await client.AssumeRoleAsync(new AssumeRoleRequest { RoleArn = role, RoleSessionName = "alice", SourceIdentity = "alice-smith", DurationSeconds = 900 }, TestContext.Current.CancellationToken);
        using var assumed = Client(sandbox, answer.Credentials);
        var identity = await assumed.GetCallerIdentityAsync(new GetCallerIdentityRequest(), TestContext.Current.CancellationToken);

        answer.Credentials.AccessKeyId.ShouldStartWith("ASIA");
        answer.SourceIdentity.ShouldBe("alice-smith");
        answer.AssumedRoleUser.Arn.ShouldBe($"arn:aws:sts::{RunningSandbox.OtherAccountId}:assumed-role/KeyturnRead/alice");
        identity.Account.ShouldBe(RunningSandbox.OtherAccountId);
        identity.Arn.ShouldBe(answer.AssumedRoleUser.Arn);
        answer.Credentials.Expiration.ShouldNotBeNull().ToUniversalTime().ShouldBeInRange(
            TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(14), TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(16));
    }

    [Fact]
    public async Task AssumeRole_SessionInTrail_KeepsNameAndSourceIdentity()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var client = Client(sandbox, new BasicAWSCredentials("test", "test"));
        var answer = await client.AssumeRoleAsync(new AssumeRoleRequest { RoleArn = sandbox.World.Accounts[0].OperatorRoleArn, RoleSessionName = "alice", SourceIdentity = "alice-smith" }, TestContext.Current.CancellationToken);
        var secret = await sandbox.CreateRotatingAsync("app/db");
        using var operatorClient = sandbox.Client(answer.Credentials.AccessKeyId, answer.Credentials.SecretAccessKey, answer.Credentials.SessionToken);

        await operatorClient.RotateSecretAsync(new() { SecretId = secret.Arn, ClientRequestToken = Guid.NewGuid().ToString() }, TestContext.Current.CancellationToken);

        var record = sandbox.Region.Trail.VisibleAt(sandbox.World.Now, "RotateSecret").ShouldHaveSingleItem();
        var caller = record.Caller.ShouldNotBeNull();
        caller.Arn.ShouldEndWith("assumed-role/KeyturnOperator/alice");
        caller.SourceIdentity.ShouldBe("alice-smith");
        caller.RoleName.ShouldBe("KeyturnOperator");
    }

    [Fact]
    public async Task AssumeRole_UnknownRole_IsAccessDenied()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var client = Client(sandbox, new BasicAWSCredentials("test", "test"));
        const string role = "arn:aws:iam::999999999999:role/Nobody";

        var error = await Should.ThrowAsync<AmazonSecurityTokenServiceException>(() => client.AssumeRoleAsync(new AssumeRoleRequest { RoleArn = role, RoleSessionName = "alice" }));

        error.ErrorCode.ShouldBe("AccessDenied");
        error.Message.ShouldEndWith($"is not authorized to perform: sts:AssumeRole on resource: {role}");
    }

    [Theory]
    [InlineData("a b", 3600)]
    [InlineData("alice", 60)]
    [InlineData("alice", 50_000)]
    public async Task AssumeRole_BadNameOrDuration_IsAValidationError(string session, int seconds)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var client = Client(sandbox, new BasicAWSCredentials("test", "test"));

        var error = await Should.ThrowAsync<AmazonSecurityTokenServiceException>(() => client.AssumeRoleAsync(
            new AssumeRoleRequest { RoleArn = sandbox.World.Accounts[0].ReadRoleArn, RoleSessionName = session, DurationSeconds = seconds }));

        error.ErrorCode.ShouldBe("ValidationError");
    }

    private static AmazonSecurityTokenServiceClient Client(RunningSandbox sandbox, AWSCredentials credentials) =>
        new(credentials, new AmazonSecurityTokenServiceConfig { ServiceURL = sandbox.Host.ServiceUrl.ToString(), AuthenticationRegion = RunningSandbox.RegionName, MaxErrorRetry = 0 });
}
