using Keyturn.Aws.Sandbox.Rotation;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.Rotation;

/// <summary>The steps of a rotation: their order, their failures, their retries and what is cleaned up afterwards.</summary>
public sealed class RotationSteeringTests
{
    [Fact]
    public async Task Placeholder_BeforeTheFirstInvoke_IsVisibleInDescribeAndNotReadable()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        sandbox.Script.Hold(RotationSteps.Create);

        var token = await sandbox.RotateAsync(secret);
        var labels = await sandbox.LabelsAsync(secret);
        var reply = await sandbox.Wire.CallAsync("GetSecretValue", new { SecretId = secret.Arn, VersionStage = "AWSPENDING" });

        labels[token].ShouldBe([VersionStage.Pending]);
        reply.Code.ShouldBe("ResourceNotFoundException");
        reply.Message.ShouldBe("Secrets Manager can't find the specified secret value for staging label: AWSPENDING");
    }

    [Fact]
    public async Task Steps_RunAsynchronously_RotateSecretAnswersBefore()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        sandbox.Script.Hold(RotationSteps.Set);

        var token = await sandbox.RotateAsync(secret);
        await sandbox.Script.ReachedAsync(RotationSteps.Set);
        var during = await sandbox.LabelsAsync(secret);
        sandbox.Script.Release(RotationSteps.Set);
        await sandbox.WhenIdleAsync();
        var after = await sandbox.LabelsAsync(secret);

        during[token].ShouldBe([VersionStage.Pending]);
        after[token].ShouldBe([VersionStage.Current]);
        sandbox.Script.Events.Select(step => step.Step).ShouldBe(RotationSteps.All);
        sandbox.Script.Events.ShouldAllBe(step => step.SecretId == secret.Arn && step.ClientRequestToken == token && step.RotationToken.Length >= 36);
    }

    [Theory]
    [InlineData("createSecret")]
    [InlineData("setSecret")]
    [InlineData("testSecret")]
    [InlineData("finishSecret")]
    public async Task Step_ThatFails_LeavesPendingAndTellsTheStep(string step)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        secret.Faults.Add(new StepFault(step, StepFaultKind.FailBeforeChange));

        var token = await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();

        (await sandbox.LabelsAsync(secret))[token].ShouldBe([VersionStage.Pending]);
        var failed = sandbox.Region.Trail.VisibleAt(sandbox.World.Now, RotationEvents.Failed).ShouldHaveSingleItem();
        failed.ErrorMessage.ShouldBe($"Error when executing lambda {sandbox.FunctionArn} during {step} step");
        failed.RequestId.ShouldBe($"Rotation-{secret.Arn}-{token}");
        failed.SecretId.ShouldBe(secret.Arn);
    }

    [Fact]
    public async Task Retry_AfterAFailure_UsesTheSameToken()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        secret.Faults.Add(new StepFault(RotationSteps.Test, StepFaultKind.FailBeforeChange, Times: 1));

        var token = await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();

        sandbox.Script.Events.Select(step => step.Step).ShouldBe([RotationSteps.Create, RotationSteps.Set, RotationSteps.Test, .. RotationSteps.All]);
        sandbox.Script.Events.ShouldAllBe(step => step.ClientRequestToken == token);
        (await sandbox.LabelsAsync(secret))[token].ShouldBe([VersionStage.Current]);
        sandbox.Events(secret).ShouldBe([RotationEvents.Started, RotationEvents.Succeeded]);
    }

    [Fact]
    public async Task Program_ThatThrowsAnything_IsAFailedStep()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        sandbox.Script.Throws = new TimeoutException("driver");

        await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();

        sandbox.Events(secret).ShouldBe([RotationEvents.Started, RotationEvents.Failed]);
    }

    [Fact]
    public async Task CreateSecret_ThatLeavesTheVersionEmpty_FailsWithItsOwnText()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        sandbox.Script.ForgetsTheValue = true;

        var token = await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();

        sandbox.Region.Trail.VisibleAt(sandbox.World.Now, RotationEvents.Failed).ShouldHaveSingleItem().ErrorMessage
            .ShouldBe($"Pending secret version {token} for Secret {secret.Arn} was not created by Lambda {sandbox.FunctionArn}. Remove the AWSPENDING staging label and restart rotation");
    }

    [Fact]
    public async Task Pending_AfterSuccess_IsCleanedUpSecondsLater()
    {
        var clock = RunningSandbox.Clock();
        var pace = SandboxPace.Immediate with { CleanUpDelay = TimeSpan.FromSeconds(4) };
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Pace = pace }, clock);
        var secret = await sandbox.CreateRotatingAsync("app/db");

        var token = await sandbox.RotateAsync(secret);
        while (!sandbox.Events(secret).Contains(RotationEvents.Succeeded, StringComparer.Ordinal)) await Task.Yield();
        var before = await sandbox.LabelsAsync(secret);
        var idle = sandbox.WhenIdleAsync();
        while (!idle.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        before[token].ShouldBe([VersionStage.Pending, VersionStage.Current]);
        (await sandbox.LabelsAsync(secret))[token].ShouldBe([VersionStage.Current]);
    }

    [Fact]
    public async Task Previous_AfterARotation_FollowsCurrent()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        var first = (await sandbox.LabelsAsync(secret)).Keys.Single();

        var second = await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();
        var third = await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();
        var labels = await sandbox.LabelsAsync(secret);

        labels.ShouldNotContainKey(first);
        labels[second].ShouldBe([VersionStage.Previous]);
        labels[third].ShouldBe([VersionStage.Current]);
    }
}
