using Keyturn.Aws.Sandbox.Rotation;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.Rotation;

/// <summary>RotateSecret with RotateImmediately off: one step, on a copy that goes away.</summary>
public sealed class DryRunTests
{
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
    public async Task RotateImmediatelyFalse_SavesFunctionAndScheduleAndNextDate()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");

        var answer = await sandbox.Secrets.RotateSecretAsync(
            new()
            {
                SecretId = secret.Arn,
                ClientRequestToken = Token,
                RotateImmediately = false,
                RotationLambdaARN = sandbox.FunctionArn,
                RotationRules = new() { ScheduleExpression = "cron(0 8 * * ? *)", Duration = "2h" },
            },
            TestContext.Current.CancellationToken);
        await sandbox.WhenIdleAsync();

        answer.VersionId.ShouldBe(Token);
        secret.RotationEnabled.ShouldBe(true);
        secret.RotationLambdaArn.ShouldBe(sandbox.FunctionArn);
        secret.NextRotationDate.ShouldBe(new DateTimeOffset(2026, 3, 3, 10, 0, 0, TimeSpan.Zero));
        secret.VersionCount.ShouldBe(1);
    }

    [Fact]
    public async Task RotateImmediatelyFalse_WhileItRuns_NeitherCurrentNorPreviousMove()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        var before = await sandbox.LabelsAsync(secret);
        sandbox.Script.Hold(RotationSteps.Test);

        await TestAsync(sandbox, secret);
        await sandbox.Script.ReachedAsync(RotationSteps.Test);
        var during = await sandbox.LabelsAsync(secret);
        sandbox.Script.Release(RotationSteps.Test);
        await sandbox.WhenIdleAsync();

        during[Token].ShouldBe([VersionStage.Pending]);
        during[before.Keys.Single()].ShouldBe([VersionStage.Current]);
        (await sandbox.LabelsAsync(secret)).Keys.ShouldBe(before.Keys);
    }

    [Fact]
    public async Task RotateImmediatelyFalse_IsNotTriedTwice()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        secret.Faults.Add(new StepFault(RotationSteps.Test, StepFaultKind.FailBeforeChange));

        await TestAsync(sandbox, secret);
        await sandbox.WhenIdleAsync();

        sandbox.Script.Events.ShouldHaveSingleItem().ClientRequestToken.ShouldBe(Token);
        sandbox.Region.Trail.VisibleAt(sandbox.World.Now, RotationEvents.TestFailed).ShouldHaveSingleItem().ErrorMessage
            .ShouldBe($"Error when executing lambda {sandbox.FunctionArn} during testSecret step");
    }

    [Fact]
    public async Task RotateImmediatelyFalse_AfterAFailedOne_ARealRotationStarts()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        secret.Faults.Add(new StepFault(RotationSteps.Test, StepFaultKind.FailBeforeChange, Times: 1));
        await TestAsync(sandbox, secret);
        await sandbox.WhenIdleAsync();

        var token = await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();

        (await sandbox.LabelsAsync(secret))[token].ShouldBe([VersionStage.Current]);
    }

    [Fact]
    public async Task RotateImmediatelyFalse_SecretWithoutAValue_IsRefused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.Wire.CallAsync("CreateSecret", new { Name = "app/empty", ClientRequestToken = Token });

        var reply = await sandbox.Wire.CallAsync("RotateSecret", new { SecretId = "app/empty", ClientRequestToken = Token, RotateImmediately = false, RotationLambdaARN = sandbox.FunctionArn });

        reply.Code.ShouldBe("ResourceNotFoundException");
        reply.Message.ShouldBe("Secrets Manager can't find the specified secret value for staging label: AWSCURRENT");
    }

    [Fact]
    public async Task RotateImmediatelyFalse_WhilePendingIsStuck_IsRefused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        secret.Faults.Add(new StepFault(RotationSteps.Set, StepFaultKind.FailBeforeChange));
        await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();

        await Should.ThrowAsync<Amazon.SecretsManager.Model.InvalidRequestException>(() => TestAsync(sandbox, secret));
    }

    private const string Token = "11111111-2222-3333-4444-555555555555";

    private static Task<Amazon.SecretsManager.Model.RotateSecretResponse> TestAsync(RunningSandbox sandbox, SecretRecord secret) =>
        sandbox.Secrets.RotateSecretAsync(new() { SecretId = secret.Arn, ClientRequestToken = Token, RotateImmediately = false }, TestContext.Current.CancellationToken);
}
