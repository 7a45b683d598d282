using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.Sts;

/// <summary>AssumeRole at its edges: names, durations, who may, and what the keys are worth.</summary>
public sealed class AssumeRoleRulesTests
{
    [Theory]
    [InlineData("ab", true)]
    [InlineData("alice.smith@example.com", true)]
    [InlineData("a=b,c+d-e_f", true)]
    [InlineData("a", false)]
    [InlineData("with blank", false)]
    [InlineData("山田太郎", false)]
    [InlineData("slash/name", false)]
    public async Task SessionName_Characters_AreThoseOfSts(string name, bool accepted)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var client = Client(sandbox);
        var request = new AssumeRoleRequest { RoleArn = sandbox.World.Accounts[0].ReadRoleArn, RoleSessionName = name };

        if (accepted)
        {
            (await client.AssumeRoleAsync(request, TestContext.Current.CancellationToken)).AssumedRoleUser.Arn.ShouldEndWith("/" + name);
            return;
        }

        var error = await Should.ThrowAsync<AmazonSecurityTokenServiceException>(() => client.AssumeRoleAsync(request));
        error.ErrorCode.ShouldBe("ValidationError");
        error.Message.ShouldContain("'roleSessionName'");
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public async Task SessionName_HasAtMost64Characters(int length, bool accepted)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var client = Client(sandbox);
        var call = () => client.AssumeRoleAsync(new AssumeRoleRequest { RoleArn = sandbox.World.Accounts[0].ReadRoleArn, RoleSessionName = new string('s', length) });

        if (accepted) (await call()).Credentials.ShouldNotBeNull();
        else await Should.ThrowAsync<AmazonSecurityTokenServiceException>(call);
    }

    [Theory]
    [InlineData(899, "greater than or equal to 900")]
    [InlineData(900, null)]
    [InlineData(43_200, null)]
    [InlineData(43_201, "less than or equal to 43200")]
    public async Task Duration_IsAQuarterOfAnHourToTwelveHours(int seconds, string? bound)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var client = Client(sandbox);
        var call = () => client.AssumeRoleAsync(new AssumeRoleRequest { RoleArn = sandbox.World.Accounts[0].ReadRoleArn, RoleSessionName = "me", DurationSeconds = seconds });

        if (bound is null) (await call()).Credentials.Expiration.ShouldNotBeNull();
        else (await Should.ThrowAsync<AmazonSecurityTokenServiceException>(call)).Message.ShouldEndWith($"at 'durationSeconds' failed to satisfy constraint: Member must have value {bound}");
    }

    [Fact]
    public async Task Duration_LeftOut_IsAnHour()
    {
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Pace = SandboxPace.Immediate });
        using var client = Client(sandbox);
        var before = TimeProvider.System.GetUtcNow().UtcDateTime;

        var answer = await client.AssumeRoleAsync(new AssumeRoleRequest { RoleArn = sandbox.World.Accounts[0].ReadRoleArn, RoleSessionName = "me" }, TestContext.Current.CancellationToken);

        answer.Credentials.Expiration.ShouldNotBeNull().ToUniversalTime().ShouldBeInRange(before.AddMinutes(59), before.AddMinutes(61));
    }

    [Fact]
    public async Task Role_LeftOut_IsAskedFor()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var client = Client(sandbox);

        var error = await Should.ThrowAsync<AmazonSecurityTokenServiceException>(() => client.AssumeRoleAsync(new AssumeRoleRequest { RoleSessionName = "me" }));

        error.Message.ShouldBe("1 validation error detected: Value at 'roleArn' failed to satisfy constraint: Member must not be null");
    }

    [Theory]
    [InlineData("a b")]
    public async Task SourceIdentity_OfWrongCharacters_IsRefused(string source)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var client = Client(sandbox);

        var error = await Should.ThrowAsync<AmazonSecurityTokenServiceException>(() => client.AssumeRoleAsync(
            new AssumeRoleRequest { RoleArn = sandbox.World.Accounts[0].ReadRoleArn, RoleSessionName = "me", SourceIdentity = source }));

        error.Message.ShouldContain($"'{source}' at 'sourceIdentity'");
    }

    [Fact]
    public async Task Role_OfEachAccount_ActsInItsAccount()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var client = Client(sandbox);

        foreach (var account in sandbox.World.Accounts)
        {
            foreach (var role in new[] { account.ReadRoleArn, account.OperatorRoleArn })
            {
                var answer = await client.AssumeRoleAsync(new AssumeRoleRequest { RoleArn = role, RoleSessionName = "me" }, TestContext.Current.CancellationToken);
                using var assumed = Client(sandbox, answer.Credentials);
                var identity = await assumed.GetCallerIdentityAsync(new GetCallerIdentityRequest(), TestContext.Current.CancellationToken);
                identity.Account.ShouldBe(account.Id);
                identity.UserId.ShouldBe(answer.AssumedRoleUser.AssumedRoleId);
            }
        }
    }

    [Fact]
    public async Task Keys_WithoutTheirToken_AreNotAClient()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var client = Client(sandbox);
        var answer = await client.AssumeRoleAsync(new AssumeRoleRequest { RoleArn = sandbox.World.Accounts[0].ReadRoleArn, RoleSessionName = "me" }, TestContext.Current.CancellationToken);
        using var half = Client(sandbox, new BasicAWSCredentials(answer.Credentials.AccessKeyId, answer.Credentials.SecretAccessKey));

        var error = await Should.ThrowAsync<AmazonSecurityTokenServiceException>(() => half.GetCallerIdentityAsync(new GetCallerIdentityRequest()));

        error.ErrorCode.ShouldBe("InvalidClientTokenId");
        ((int)error.StatusCode).ShouldBe(403);
    }

    [Fact]
    public async Task AssumeRole_InTrail_HidesTheKeysItGave()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var client = Client(sandbox);

        var answer = await client.AssumeRoleAsync(new AssumeRoleRequest { RoleArn = sandbox.World.Accounts[0].ReadRoleArn, RoleSessionName = "me" }, TestContext.Current.CancellationToken);

        var record = sandbox.Region.Trail.VisibleAt(sandbox.World.Now, "AssumeRole").ShouldHaveSingleItem();
        record.EventSource.ShouldBe("sts.amazonaws.com");
        var written = $"{record.RequestParameters?.ToJsonString()}{record.ResponseElements?.ToJsonString()}";
        written.ShouldContain("KeyturnRead");
        written.ShouldContain(answer.Credentials.AccessKeyId);
        written.ShouldNotContain("SecretAccessKey");
        written.ShouldNotContain("SessionToken");
    }

    private static AmazonSecurityTokenServiceClient Client(RunningSandbox sandbox, AWSCredentials? credentials = null) => new(
        credentials ?? new BasicAWSCredentials("test", "test"),
        new AmazonSecurityTokenServiceConfig { ServiceURL = sandbox.Host.ServiceUrl.ToString(), AuthenticationRegion = RunningSandbox.RegionName, MaxErrorRetry = 0 });
}
