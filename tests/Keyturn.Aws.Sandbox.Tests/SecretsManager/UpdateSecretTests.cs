using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.SecretsManager;

/// <summary>UpdateSecret: what it changes, what it leaves, what it refuses.</summary>
public sealed class UpdateSecretTests
{
    private const string Token = "11111111-2222-3333-4444-555555555555";

    [Fact]
    public async Task Update_DescriptionAlone_NeedsNoTokenAndMakesNoVersion()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");

        var reply = await sandbox.Wire.CallAsync("UpdateSecret", new { SecretId = "app/db", Description = "The orders database" });

        reply["VersionId"].ShouldBeNull();
        secret.Description.ShouldBe("The orders database");
        secret.VersionCount.ShouldBe(1);
    }

    [Fact]
    public async Task Update_Nothing_KeepsDescriptionAndKey()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        (secret.Description, secret.KmsKeyId) = ("text", "alias/app");

        await sandbox.Wire.CallAsync("UpdateSecret", new { SecretId = "app/db" });

        secret.Description.ShouldBe("text");
        secret.KmsKeyId.ShouldBe("alias/app");
    }

    [Fact]
    public async Task Update_WithAValue_MovesCurrentAndPrevious()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db", "one");

        var reply = await sandbox.Wire.CallAsync("UpdateSecret", new { SecretId = "app/db", SecretString = "two", ClientRequestToken = Token });

        reply["VersionId"].ShouldBe(Token);
        secret.Holder(VersionStage.Current).ShouldNotBeNull().SecretString.ShouldBe("two");
        secret.Holder(VersionStage.Previous).ShouldNotBeNull().SecretString.ShouldBe("one");
    }

    [Fact]
    public async Task Update_InMidRotation_AbandonsIt()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        sandbox.Script.Hold(RotationSteps.Set);
        var token = await sandbox.RotateAsync(secret);
        await sandbox.Script.ReachedAsync(RotationSteps.Set);

        await sandbox.Wire.CallAsync("UpdateSecret", new { SecretId = "app/db", SecretString = "by hand", ClientRequestToken = Token });
        sandbox.Script.Release(RotationSteps.Set);
        await sandbox.WhenIdleAsync();

        sandbox.Events(secret).ShouldBe(["RotationStarted", "RotationAbandoned"]);
        (await sandbox.LabelsAsync(secret)).ShouldNotContainKey(token);
    }

    [Theory]
    [InlineData("alias/aws/secretsmanager")]
    [InlineData("")]
    public async Task Update_KeyBackToTheDefault_IsShownAsNoKey(string key)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        await sandbox.Wire.CallAsync("UpdateSecret", new { SecretId = "app/db", KmsKeyId = "alias/app" });

        await sandbox.Wire.CallAsync("UpdateSecret", new { SecretId = "app/db", KmsKeyId = key });
        var described = await sandbox.Secrets.DescribeSecretAsync(new() { SecretId = secret.Arn }, TestContext.Current.CancellationToken);
        var versions = await sandbox.Secrets.ListSecretVersionIdsAsync(new() { SecretId = secret.Arn }, TestContext.Current.CancellationToken);

        described.KmsKeyId.ShouldBeNull();
        versions.Versions.ShouldNotBeNull()[0].KmsKeyIds.ShouldBe(["DefaultEncryptionKey"]);
    }

    [Fact]
    public async Task Update_NewKeyAndValue_EncryptsTheNewVersionWithIt()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");

        await sandbox.Wire.CallAsync("UpdateSecret", new { SecretId = "app/db", KmsKeyId = "alias/app", SecretString = "two", ClientRequestToken = Token });

        secret.Version(Token).ShouldNotBeNull().KmsKeyId.ShouldBe("alias/app");
    }

    [Fact]
    public async Task Update_RefusedToken_ChangesNeitherDescriptionNorKey()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        var used = secret.Holder(VersionStage.Current)?.Id;

        var reply = await sandbox.Wire.CallAsync("UpdateSecret", new { SecretId = "app/db", Description = "new", KmsKeyId = "alias/app", SecretString = "two", ClientRequestToken = used });

        reply.Message.ShouldBe($"You can't use ClientRequestToken {used} because that value is already in use for a version of secret {secret.Arn}.");
        secret.Description.ShouldBeNull();
        secret.KmsKeyId.ShouldBeNull();
    }

    [Fact]
    public async Task Update_DescriptionTooLong_IsRefused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db");

        (await sandbox.Wire.CallAsync("UpdateSecret", new { SecretId = "app/db", Description = new string('d', 2049) })).Code.ShouldBe("ValidationException");
    }

    [Fact]
    public async Task Update_TooManyLabelsAlready_StillWritesBecauseNoneIsAdded()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        lock (sandbox.Region.Gate)
        {
            for (var i = 0; i < 19; i++) secret.Attach($"LABEL{i}", secret.Holder(VersionStage.Current).ShouldNotBeNull());
        }

        var reply = await sandbox.Wire.CallAsync("UpdateSecret", new { SecretId = "app/db", SecretString = "two", ClientRequestToken = Token });

        reply.Status.ShouldBe(200);
    }

    [Fact]
    public async Task Update_Anything_MovesLastChangedDate()
    {
        var clock = RunningSandbox.Clock();
        await using var sandbox = await RunningSandbox.StartAsync(time: clock);
        var secret = await sandbox.CreateAsync("app/db");
        clock.Advance(TimeSpan.FromMinutes(1));

        await sandbox.Wire.CallAsync("UpdateSecret", new { SecretId = "app/db", Description = "x" });

        secret.LastChangedDate.ShouldBe(clock.GetUtcNow());
        secret.CreatedDate.ShouldBeLessThan(clock.GetUtcNow());
    }
}
