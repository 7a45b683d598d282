using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.SecretsManager;

/// <summary>Writing and reading values, as functions and consumers do.</summary>
public sealed class SecretValueTests
{
    [Fact]
    public async Task GetSecretValue_Default_IsCurrent()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db", "one");
        await PutAsync(sandbox, secret, "two");

        (await GetAsync(sandbox, new { SecretId = "app/db" }))["SecretString"].ShouldBe("two");
        (await GetAsync(sandbox, new { SecretId = secret.Arn, VersionStage = "AWSPREVIOUS" }))["SecretString"].ShouldBe("one");
        (await GetAsync(sandbox, new { SecretId = secret.Arn[..^7] }))["SecretString"].ShouldBe("two");
    }

    [Fact]
    public async Task GetSecretValue_StageOfAnotherVersion_IsRefused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db", "one");
        var version = secret.Holder(VersionStage.Current)?.Id;

        var reply = await GetAsync(sandbox, new { SecretId = secret.Arn, VersionId = version, VersionStage = "AWSPREVIOUS" });

        reply.Code.ShouldBe("InvalidRequestException");
        reply.Message.ShouldBe("You provided a VersionStage that is not associated to the provided VersionId.");
    }

    [Fact]
    public async Task GetSecretValue_Binary_ComesBack()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        await sandbox.Wire.CallAsync("PutSecretValue", new { SecretId = secret.Arn, SecretBinary = "AQID", ClientRequestToken = Guid.NewGuid().ToString() });

        var reply = await GetAsync(sandbox, new { SecretId = secret.Arn });

        reply["SecretBinary"].ShouldBe("AQID");
        reply["SecretString"].ShouldBeNull();
    }

    [Fact]
    public async Task LastAccessedDate_AfterARead_IsTheDay()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        var before = secret.LastAccessedDate;

        await GetAsync(sandbox, new { SecretId = secret.Arn });
        var described = await sandbox.Secrets.DescribeSecretAsync(new() { SecretId = secret.Arn }, TestContext.Current.CancellationToken);

        before.ShouldBeNull();
        described.LastAccessedDate.ShouldNotBeNull().ToUniversalTime().ShouldBe(new DateTime(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public async Task PutSecretValue_SameTokenSameValue_ChangesNothing()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db", "one");
        var token = Guid.NewGuid().ToString();

        await PutAsync(sandbox, secret, "two", token);
        var again = await PutAsync(sandbox, secret, "two", token);
        var other = await PutAsync(sandbox, secret, "three", token);

        again["VersionId"].ShouldBe(token);
        secret.VersionCount.ShouldBe(2);
        other.Code.ShouldBe("ResourceExistsException");
        other.Message.ShouldBe($"You can't use ClientRequestToken {token} because that value is already in use for a version of secret {secret.Arn}.");
    }

    [Fact]
    public async Task UpdateSecret_ExistingToken_IsAlwaysRefused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db", "one");
        var token = secret.Holder(VersionStage.Current)?.Id;

        var reply = await sandbox.Wire.CallAsync("UpdateSecret", new { SecretId = secret.Arn, SecretString = "one", ClientRequestToken = token });

        reply.Code.ShouldBe("ResourceExistsException");
    }

    [Fact]
    public async Task UpdateSecret_KeyAndDescription_ReencryptsLabelledVersionsOnly()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db", "one");
        var oldest = secret.Holder(VersionStage.Current);
        await PutAsync(sandbox, secret, "two");
        await PutAsync(sandbox, secret, "three");

        await sandbox.Wire.CallAsync("UpdateSecret", new { SecretId = secret.Arn, Description = "text", KmsKeyId = "alias/app" });

        secret.Description.ShouldBe("text");
        (secret.Holder(VersionStage.Current)?.KmsKeyId).ShouldBe("alias/app");
        (secret.Holder(VersionStage.Previous)?.KmsKeyId).ShouldBe("alias/app");
        (oldest?.KmsKeyId).ShouldBeNull();
    }

    [Fact]
    public async Task PutSecretValue_WithLabels_MovesOnlyThose()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db", "one");
        var current = secret.Holder(VersionStage.Current)?.Id;

        await sandbox.Wire.CallAsync("PutSecretValue", new { SecretId = secret.Arn, SecretString = "two", ClientRequestToken = Guid.NewGuid().ToString(), VersionStages = new[] { "BLUE" } });

        (secret.Holder(VersionStage.Current)?.Id).ShouldBe(current);
        (secret.Holder("BLUE")?.SecretString).ShouldBe("two");
    }

    [Theory]
    [InlineData("""{"SecretId":"app/db","ClientRequestToken":"00000000-0000-0000-0000-000000000000"}""", "InvalidRequestException")]
    [InlineData("""{"SecretId":"app/db","SecretString":"x"}""", "InvalidRequestException")]
    [InlineData("""{"SecretId":"app/db","SecretString":"x","ClientRequestToken":"short"}""", "InvalidParameterException")]
    [InlineData("""{"SecretId":"app/db","SecretString":"x","SecretBinary":"AQID","ClientRequestToken":"00000000-0000-0000-0000-000000000000"}""", "InvalidParameterException")]
    [InlineData("""{"SecretString":"x"}""", "ValidationException")]
    public async Task PutSecretValue_BadInput_IsRefused(string body, string code)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db");

        (await sandbox.Wire.SendAsync("secretsmanager.PutSecretValue", body)).Code.ShouldBe(code);
    }

    [Fact]
    public async Task PutSecretValue_TooLarge_IsRefused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");

        (await PutAsync(sandbox, secret, new string('x', 65_537))).Code.ShouldBe("ValidationException");
    }

    [Fact]
    public async Task LastChangedAndRotatedDate_AfterAPutByHand_OnlyChangedMoves()
    {
        var clock = RunningSandbox.Clock();
        await using var sandbox = await RunningSandbox.StartAsync(time: clock);
        var secret = await sandbox.CreateRotatingAsync("app/db");
        await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();
        var rotated = secret.LastRotatedDate;
        clock.Advance(TimeSpan.FromDays(1));

        await PutAsync(sandbox, secret, "by hand");

        secret.LastRotatedDate.ShouldBe(rotated);
        secret.LastChangedDate.ShouldBe(clock.GetUtcNow());
        secret.NextRotationDate.ShouldNotBeNull().UtcDateTime.Date.ShouldBe(new DateTime(2026, 4, 2));
    }

    [Fact]
    public async Task BatchGetSecretValue_SomeMissing_ListsErrorsBeside()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db", "one");

        var reply = await sandbox.Wire.CallAsync("BatchGetSecretValue", new { SecretIdList = new[] { "app/db", "none" } });

        (reply.Json["SecretValues"]?[0]?["SecretString"]?.ToString()).ShouldBe("one");
        (reply.Json["Errors"]?[0]?["ErrorCode"]?.ToString()).ShouldBe("ResourceNotFoundException");
    }

    private static Task<WireReply> GetAsync(RunningSandbox sandbox, object input) => sandbox.Wire.CallAsync("GetSecretValue", input);

    private static Task<WireReply> PutAsync(RunningSandbox sandbox, SecretRecord secret, string value, string? token = null) =>
        sandbox.Wire.CallAsync("PutSecretValue", new { SecretId = secret.Arn, SecretString = value, ClientRequestToken = token ?? Guid.NewGuid().ToString() });
}
