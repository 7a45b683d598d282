using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.SecretsManager;

/// <summary>UpdateSecretVersionStage beyond AWSCURRENT: custom labels, detaching, quotas, what a rotation makes of it.</summary>
public sealed class StagingLabelTests
{
    [Fact]
    public async Task Move_NeitherFromNorTo_IsRefused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db");

        var error = await Should.ThrowAsync<InvalidParameterException>(() => MoveAsync(sandbox, "BLUE", null, null));

        error.Message.ShouldBe("You must provide a value for either MoveToVersionId or RemoveFromVersionId.");
    }

    [Fact]
    public async Task Stage_LeftOutOrTooLong_IsAValidationException()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        var version = secret.Holder(VersionStage.Current)?.Id;

        var without = await sandbox.Wire.CallAsync("UpdateSecretVersionStage", new { SecretId = "app/db", MoveToVersionId = version });
        var longest = await sandbox.Wire.CallAsync("UpdateSecretVersionStage", new { SecretId = "app/db", VersionStage = new string('L', 256), MoveToVersionId = version });
        var longer = await sandbox.Wire.CallAsync("UpdateSecretVersionStage", new { SecretId = "app/db", VersionStage = new string('L', 257), MoveToVersionId = version });

        without.Message.ShouldNotBeNull().ShouldContain("'versionStage'");
        longest.Status.ShouldBe(200);
        longer.Code.ShouldBe("ValidationException");
    }

    [Fact]
    public async Task Detach_CustomLabel_LeavesTheOthersOfTheVersion()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        var version = secret.Holder(VersionStage.Current)?.Id ?? "";
        await MoveAsync(sandbox, "BLUE", version, null);
        await MoveAsync(sandbox, "GREEN", version, null);

        await MoveAsync(sandbox, "BLUE", null, version);

        (await sandbox.LabelsAsync(secret))[version].ShouldBe([VersionStage.Current, "GREEN"]);
    }

    [Fact]
    public async Task Detach_ALabelNobodyHolds_NamesNoHolder()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");

        var error = await Should.ThrowAsync<InvalidParameterException>(() => MoveAsync(sandbox, "BLUE", null, secret.Holder(VersionStage.Current)?.Id));

        error.Message.ShouldBe("The parameter RemoveFromVersionId must be the version that currently has staging label BLUE attached.");
    }

    [Fact]
    public async Task Detach_FromTheWrongVersion_NamesTheHolder()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db", "one");
        var first = secret.Holder(VersionStage.Current)?.Id;
        var second = await PutAsync(sandbox, "two");
        await MoveAsync(sandbox, "BLUE", second, null);

        var error = await Should.ThrowAsync<InvalidParameterException>(() => MoveAsync(sandbox, "BLUE", null, first));

        error.Message.ShouldEndWith($"Staging label BLUE is currently attached to version {second}.");
    }

    [Fact]
    public async Task Move_ToTheHolder_ChangesNothing()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db", "one");
        var second = await PutAsync(sandbox, "two");

        await MoveAsync(sandbox, VersionStage.Current, second, null);
        await MoveAsync(sandbox, VersionStage.Current, second, second);
        var labels = await sandbox.LabelsAsync(secret);

        labels[second].ShouldBe([VersionStage.Current]);
        labels.Values.ShouldContain(stages => stages.SequenceEqual(new[] { VersionStage.Previous }));
    }

    [Fact]
    public async Task Move_PreviousByHand_IsAllowed()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db", "one");
        var first = secret.Holder(VersionStage.Current)?.Id ?? "";
        var second = await PutAsync(sandbox, "two");
        await PutAsync(sandbox, "three");

        await MoveAsync(sandbox, VersionStage.Previous, first, second);

        secret.Holder(VersionStage.Previous).ShouldNotBeNull().Id.ShouldBe(first);
        secret.Version(second).ShouldNotBeNull().Stages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Move_CurrentToAnUnlabelledVersion_BringsItBack()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db", "one");
        var first = secret.Holder(VersionStage.Current)?.Id ?? "";
        var second = await PutAsync(sandbox, "two");
        var third = await PutAsync(sandbox, "three");

        await MoveAsync(sandbox, VersionStage.Current, first, third);
        var labels = await sandbox.LabelsAsync(secret);

        labels[first].ShouldBe([VersionStage.Current]);
        labels[third].ShouldBe([VersionStage.Previous]);
        labels.ShouldNotContainKey(second);
        (await sandbox.Wire.CallAsync("GetSecretValue", new { SecretId = "app/db" }))["SecretString"].ShouldBe("one");
    }

    [Fact]
    public async Task Move_TheTwentyFirstLabel_ExceedsTheLimit()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        var version = secret.Holder(VersionStage.Current)?.Id;
        for (var i = 0; i < 19; i++) await MoveAsync(sandbox, $"LABEL{i}", version, null);

        var error = await Should.ThrowAsync<LimitExceededException>(() => MoveAsync(sandbox, "ONE_MORE", version, null));

        error.Message.ShouldBe("The request failed because it would exceed one of the Secrets Manager quotas.");
        secret.Holder("ONE_MORE").ShouldBeNull();
        await MoveAsync(sandbox, "LABEL0", null, version);
        await MoveAsync(sandbox, "ONE_MORE", version, null);
        secret.Holder("ONE_MORE").ShouldNotBeNull();
    }

    [Fact]
    public async Task Move_CurrentToThePendingVersionByHand_EndsTheStandstill()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        secret.Faults.Add(new StepFault(RotationSteps.Test, StepFaultKind.FailBeforeChange));
        var current = secret.Holder(VersionStage.Current)?.Id;
        var stuck = await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();
        secret.Faults.Clear();

        await MoveAsync(sandbox, VersionStage.Current, stuck, current);
        var next = await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();

        (await sandbox.LabelsAsync(secret))[next].ShouldBe([VersionStage.Current]);
        (await sandbox.LabelsAsync(secret))[stuck].ShouldBe([VersionStage.Previous]);
    }

    [Fact]
    public async Task Detach_PendingOfAFailedRotation_LetsTheNextOneStart()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        secret.Faults.Add(new StepFault(RotationSteps.Create, StepFaultKind.FailBeforeChange));
        var stuck = await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();
        secret.Faults.Clear();

        await MoveAsync(sandbox, VersionStage.Pending, null, stuck);
        var next = await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();

        (await sandbox.LabelsAsync(secret))[next].ShouldBe([VersionStage.Current]);
        sandbox.Events(secret).ShouldNotContain("RotationAbandoned");
    }

    [Fact]
    public async Task Move_Anything_ChangesTheDateAndIsInTheTrail()
    {
        var clock = RunningSandbox.Clock();
        await using var sandbox = await RunningSandbox.StartAsync(time: clock);
        var secret = await sandbox.CreateAsync("app/db");
        clock.Advance(TimeSpan.FromMinutes(5));

        await MoveAsync(sandbox, "BLUE", secret.Holder(VersionStage.Current)?.Id, null);

        secret.LastChangedDate.ShouldBe(clock.GetUtcNow());
        var record = sandbox.Region.Trail.VisibleAt(sandbox.World.Now, "UpdateSecretVersionStage").ShouldHaveSingleItem();
        record.RequestParameters.ShouldNotBeNull()["versionStage"].ShouldNotBeNull().ToString().ShouldBe("BLUE");
    }

    [Fact]
    public async Task Move_Refused_IsInTheTrailWithItsError()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db");

        await Should.ThrowAsync<AmazonSecretsManagerException>(() => MoveAsync(sandbox, "BLUE", "none", null));

        var record = sandbox.Region.Trail.VisibleAt(sandbox.World.Now, "UpdateSecretVersionStage").ShouldHaveSingleItem();
        record.ErrorCode.ShouldBe("ResourceNotFoundException");
        record.ErrorMessage.ShouldBe("Secrets Manager can't find the specified secret version: none");
        record.ResponseElements.ShouldBeNull();
    }

    private static async Task<string> PutAsync(RunningSandbox sandbox, string value) =>
        (await sandbox.Wire.CallAsync("PutSecretValue", new { SecretId = "app/db", SecretString = value, ClientRequestToken = Guid.NewGuid().ToString() }))["VersionId"] ?? "";

    private static Task<UpdateSecretVersionStageResponse> MoveAsync(RunningSandbox sandbox, string stage, string? to, string? from) =>
        sandbox.Secrets.UpdateSecretVersionStageAsync(new() { SecretId = "app/db", VersionStage = stage, MoveToVersionId = to, RemoveFromVersionId = from }, TestContext.Current.CancellationToken);
}
