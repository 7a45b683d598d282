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
}
