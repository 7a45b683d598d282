using Amazon.SecretsManager.Model;
using Keyturn.Aws.Sandbox.Rotation;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.Rotation;

/// <summary>How Secrets Manager behaves around a rotation, one behaviour a test.</summary>
public sealed class GoldenRotationTests
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
    public async Task RotateImmediatelyFalse_RunsOnlyTestSecretOnATemporaryCopy()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        sandbox.Script.Hold(RotationSteps.Test);
        var token = Guid.NewGuid().ToString();

        await sandbox.Secrets.RotateSecretAsync(new() { SecretId = secret.Arn, ClientRequestToken = token, RotateImmediately = false }, TestContext.Current.CancellationToken);
        await sandbox.Script.ReachedAsync(RotationSteps.Test);
        var copy = await sandbox.Wire.CallAsync("GetSecretValue", new { SecretId = secret.Arn, VersionStage = "AWSPENDING" });
        sandbox.Script.Release(RotationSteps.Test);
        await sandbox.WhenIdleAsync();

        copy["VersionId"].ShouldBe(token);
        copy["SecretString"].ShouldBe("""{"password":"first"}""");
        sandbox.Script.Events.ShouldHaveSingleItem().Step.ShouldBe(RotationSteps.Test);
        secret.Version(token).ShouldBeNull();
        secret.LastRotatedDate.ShouldBeNull();
        sandbox.Events(secret).ShouldBe([RotationEvents.TestStarted, RotationEvents.TestSucceeded]);
    }

    [Fact]
    public async Task RotateImmediatelyFalse_ThatFails_SaysSo()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        secret.Faults.Add(new StepFault(RotationSteps.Test, StepFaultKind.FailBeforeChange));

        await sandbox.Secrets.RotateSecretAsync(new() { SecretId = secret.Arn, ClientRequestToken = Guid.NewGuid().ToString(), RotateImmediately = false }, TestContext.Current.CancellationToken);
        await sandbox.WhenIdleAsync();

        sandbox.Events(secret).ShouldBe([RotationEvents.TestStarted, RotationEvents.TestFailed]);
        (await sandbox.LabelsAsync(secret)).Count.ShouldBe(1);
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

    [Fact]
    public async Task ServiceEvents_ComeWithADelay()
    {
        var clock = RunningSandbox.Clock();
        var pace = SandboxPace.Immediate with { TrailDelay = TimeSpan.FromSeconds(15) };
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Pace = pace }, clock);
        var secret = await sandbox.CreateRotatingAsync("app/db");

        await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();
        var early = sandbox.Events(secret);
        clock.Advance(TimeSpan.FromSeconds(15));

        early.ShouldBeEmpty();
        sandbox.Events(secret).ShouldBe([RotationEvents.Started, RotationEvents.Succeeded]);
    }

    [Fact]
    public async Task ManagedRotation_HasNoSteps()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("rds!db-1", """{"username":"admin","password":"first"}""");
        secret.OwningService = "rds";

        var token = await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();
        var value = await sandbox.Wire.CallAsync("GetSecretValue", new { SecretId = secret.Arn });

        sandbox.Script.Events.ShouldBeEmpty();
        value["VersionId"].ShouldBe(token);
        value["SecretString"].ShouldNotBeNull().ShouldContain("admin");
        value["SecretString"].ShouldNotBeNull().ShouldNotContain("first");
        sandbox.Events(secret).ShouldBe([RotationEvents.Started, RotationEvents.Succeeded]);
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
