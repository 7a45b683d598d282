using Amazon.SecretsManager.Model;
using Keyturn.Aws.Sandbox.Rotation;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.Rotation;

/// <summary>When a rotation may start, and what ends one before its time.</summary>
public sealed class RotationServiceTests
{
    [Fact]
    public async Task RotateSecret_PendingOnAnotherVersion_IsRefused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        secret.Faults.Add(new StepFault(RotationSteps.Set, StepFaultKind.FailBeforeChange));
        await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();

        var error = await Should.ThrowAsync<InvalidRequestException>(() => sandbox.RotateAsync(secret));

        error.Message.ShouldBe("A previous rotation isn't complete. That rotation will be reattempted.");
    }

    [Fact]
    public async Task RotateSecret_PendingOnTheCurrentVersion_IsAccepted()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        lock (sandbox.Region.Gate) secret.Holder(VersionStage.Current)?.Stages.Add(VersionStage.Pending);

        var token = await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();

        (await sandbox.LabelsAsync(secret))[token].ShouldBe([VersionStage.Current]);
    }

    [Fact]
    public async Task RotateSecret_SameTokenAgain_StartsNothing()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        var token = await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();

        var again = await sandbox.Secrets.RotateSecretAsync(new() { SecretId = secret.Arn, ClientRequestToken = token }, TestContext.Current.CancellationToken);

        again.VersionId.ShouldBe(token);
        sandbox.Events(secret).ShouldBe([RotationEvents.Started, RotationEvents.Succeeded]);
    }

    [Fact]
    public async Task CancelRotateSecret_InMidRotation_TurnsTheScheduleOffAndKeepsPending()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        sandbox.Script.Hold(RotationSteps.Set);
        var token = await sandbox.RotateAsync(secret);
        await sandbox.Script.ReachedAsync(RotationSteps.Set);

        var answer = await sandbox.Secrets.CancelRotateSecretAsync(new() { SecretId = secret.Arn }, TestContext.Current.CancellationToken);
        sandbox.Script.Release(RotationSteps.Set);
        await sandbox.WhenIdleAsync();
        var described = await sandbox.Secrets.DescribeSecretAsync(new() { SecretId = secret.Arn }, TestContext.Current.CancellationToken);

        answer.VersionId.ShouldBe(token);
        described.RotationEnabled.ShouldBe(false);
        described.RotationLambdaARN.ShouldBe(sandbox.FunctionArn);
        described.RotationRules.ShouldNotBeNull();
        described.NextRotationDate.ShouldBeNull();
        described.VersionIdsToStages.ShouldNotBeNull()[token].ShouldBe([VersionStage.Pending]);
        sandbox.Script.Events.Select(step => step.Step).ShouldBe([RotationSteps.Create, RotationSteps.Set]);
        sandbox.Events(secret).ShouldBe([RotationEvents.Started]);
    }

    [Fact]
    public async Task CancelRotateSecret_WhileFinishSecretRuns_ComesTooLate()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        sandbox.Script.Hold(RotationSteps.Finish);
        var token = await sandbox.RotateAsync(secret);
        await sandbox.Script.ReachedAsync(RotationSteps.Finish);

        await sandbox.Secrets.CancelRotateSecretAsync(new() { SecretId = secret.Arn }, TestContext.Current.CancellationToken);
        sandbox.Script.Release(RotationSteps.Finish);
        await sandbox.WhenIdleAsync();

        (await sandbox.LabelsAsync(secret))[token].ShouldBe([VersionStage.Current]);
        secret.RotationEnabled.ShouldBe(false);
        sandbox.Events(secret).ShouldBe([RotationEvents.Started, RotationEvents.Succeeded]);
    }

    [Fact]
    public async Task RotateSecret_AfterACancel_ReusesTheConfiguration()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        await sandbox.Secrets.CancelRotateSecretAsync(new() { SecretId = secret.Arn }, TestContext.Current.CancellationToken);

        await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();

        secret.RotationEnabled.ShouldBe(true);
        secret.RotationRules.ShouldBe(new RotationRules(30));
        secret.NextRotationDate.ShouldNotBeNull();
    }

    [Fact]
    public async Task PutSecretValue_InMidRotation_AbandonsIt()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        sandbox.Script.Hold(RotationSteps.Set);
        var token = await sandbox.RotateAsync(secret);
        await sandbox.Script.ReachedAsync(RotationSteps.Set);

        await sandbox.Wire.CallAsync("PutSecretValue", new { SecretId = secret.Arn, SecretString = "by hand", ClientRequestToken = Guid.NewGuid().ToString() });
        sandbox.Script.Release(RotationSteps.Set);
        await sandbox.WhenIdleAsync();

        (await sandbox.LabelsAsync(secret)).ShouldNotContainKey(token);
        sandbox.Events(secret).ShouldBe([RotationEvents.Started, RotationEvents.Abandoned]);
        sandbox.Script.Events.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Pending_DetachedInMidRotation_AbandonsIt()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        sandbox.Script.Hold(RotationSteps.Test);
        var token = await sandbox.RotateAsync(secret);
        await sandbox.Script.ReachedAsync(RotationSteps.Test);

        await sandbox.Secrets.UpdateSecretVersionStageAsync(new() { SecretId = secret.Arn, VersionStage = VersionStage.Pending, RemoveFromVersionId = token }, TestContext.Current.CancellationToken);
        sandbox.Script.Release(RotationSteps.Test);
        await sandbox.WhenIdleAsync();

        sandbox.Events(secret).ShouldBe([RotationEvents.Started, RotationEvents.Abandoned]);
    }

    [Fact]
    public async Task Invoke_WithoutPermission_IsRefusedBeforeAnythingIsSaved()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        var function = sandbox.Region.Functions.Find("rotate").ShouldNotBeNull();
        function.Permissions.Clear();
        function.Permissions.Add(new FunctionPermission("other", SourceAccount: RunningSandbox.OtherAccountId));

        var missing = await Refusal(sandbox, secret, sandbox.Region.Arn("lambda", "function:gone"));
        var denied = await Refusal(sandbox, secret, sandbox.FunctionArn);

        missing.ShouldBe(denied);
        denied.ShouldBe("Secrets Manager cannot invoke the specified Lambda function. Ensure that the function policy grants access to the principal secretsmanager.amazonaws.com.");
        secret.RotationEnabled.ShouldBeNull();
        secret.RotationLambdaArn.ShouldBeNull();
        secret.VersionCount.ShouldBe(1);
    }

    private static async Task<string> Refusal(RunningSandbox sandbox, SecretRecord secret, string function)
    {
        var error = await Should.ThrowAsync<Amazon.SecretsManager.AmazonSecretsManagerException>(() => sandbox.Secrets.RotateSecretAsync(new()
        {
            SecretId = secret.Arn,
            ClientRequestToken = Guid.NewGuid().ToString(),
            RotationLambdaARN = function,
            RotationRules = new() { AutomaticallyAfterDays = 30 },
        }));
        error.ErrorCode.ShouldBe("AccessDeniedException");
        return error.Message;
    }
}
