using Keyturn.Aws.Sandbox.Rotation;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.Rotation;

/// <summary>What happens between the service and the function: permissions lost on the way, functions that cannot start, the calls a function makes.</summary>
public sealed class InvocationTests
{
    [Fact]
    public async Task Permission_TakenAwayBetweenSteps_FailsTheNextStep()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        sandbox.Script.Hold(RotationSteps.Set);
        await sandbox.RotateAsync(secret);
        await sandbox.Script.ReachedAsync(RotationSteps.Set);

        Function(sandbox).Permissions.Clear();
        sandbox.Script.Release(RotationSteps.Set);
        await sandbox.WhenIdleAsync();

        Failure(sandbox).ShouldNotBeNull().ShouldStartWith("Error when executing lambda ");
        sandbox.Script.Events.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Function_RemovedBetweenSteps_FailsTheNextStep()
    {
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Pace = SandboxPace.Immediate with { Attempts = 1 } });
        var secret = await sandbox.CreateRotatingAsync("app/db");
        sandbox.Script.Hold(RotationSteps.Create);
        await sandbox.RotateAsync(secret);
        await sandbox.Script.ReachedAsync(RotationSteps.Create);

        sandbox.Region.Functions.Remove("rotate");
        sandbox.Script.Release(RotationSteps.Create);
        await sandbox.WhenIdleAsync();

        Failure(sandbox).ShouldNotBeNull().ShouldEndWith("during setSecret step");
    }

    [Theory]
    [InlineData("Failed", null, null)]
    [InlineData("Active", 0, null)]
    [InlineData("Active", null, StepFaultKind.InvokeError)]
    public async Task Function_ThatCannotStart_FailsInCreateSecretWithoutALogLine(string state, int? concurrency, StepFaultKind? fault)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        (Function(sandbox).State, Function(sandbox).ReservedConcurrency) = (state, concurrency);
        if (fault is { } kind) secret.Faults.Add(new StepFault(RotationSteps.Create, kind));

        await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();

        Failure(sandbox).ShouldNotBeNull().ShouldEndWith("during createSecret step");
        sandbox.Script.Events.ShouldBeEmpty();
        (sandbox.Region.Logs.Find("/aws/lambda/rotate")?.VisibleAt(sandbox.World.Now) ?? []).ShouldBeEmpty();
    }

    [Fact]
    public async Task Function_WithoutConcurrency_RunsAgainOnceItHasSome()
    {
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Pace = SandboxPace.Immediate with { Attempts = 1 } });
        var secret = await sandbox.CreateRotatingAsync("app/db");
        Function(sandbox).ReservedConcurrency = 0;
        var token = await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();
        Function(sandbox).ReservedConcurrency = null;

        lock (sandbox.Region.Gate) sandbox.Host.Rotations.Begin(sandbox.Region, secret, token);
        await sandbox.WhenIdleAsync();

        sandbox.Events(secret).ShouldBe([RotationEvents.Started, RotationEvents.Started, RotationEvents.Failed, RotationEvents.Succeeded], ignoreOrder: true);
        secret.VersionCount.ShouldBe(2);
    }

    [Fact]
    public async Task Attempts_AreAsManyAsThePaceSays()
    {
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Pace = SandboxPace.Immediate with { Attempts = 4 } });
        var secret = await sandbox.CreateRotatingAsync("app/db");
        secret.Faults.Add(new StepFault(RotationSteps.Create, StepFaultKind.FailBeforeChange));

        await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();

        sandbox.Script.Events.Select(step => step.Step).ShouldBe(Enumerable.Repeat(RotationSteps.Create, 4));
        sandbox.Script.Events.Select(step => step.ClientRequestToken).Distinct().ShouldHaveSingleItem();
        sandbox.Script.Events.Select(step => step.RotationToken).ShouldBeUnique();
        sandbox.Events(secret).ShouldBe([RotationEvents.Started, RotationEvents.Failed]);
    }

    [Fact]
    public async Task FunctionsCalls_InTrail_AreMadeByItsRoleAndHideTheValue()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");

        await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();

        var put = sandbox.Region.Trail.VisibleAt(sandbox.World.Now, "PutSecretValue").ShouldHaveSingleItem();
        put.Caller.ShouldNotBeNull().Arn.ShouldBe($"arn:aws:sts::{RunningSandbox.AccountId}:assumed-role/rotate-role/rotate");
        put.SourceAddress.ShouldBe("10.0.11.24");
        put.UserAgent.ShouldContain("AWS_Lambda_python3.12");
        put.RequestParameters.ShouldNotBeNull().Select(parameter => parameter.Key).ShouldBe(["secretId", "clientRequestToken", "versionStages"]);
        var move = sandbox.Region.Trail.VisibleAt(sandbox.World.Now, "UpdateSecretVersionStage").ShouldHaveSingleItem();
        move.RequestParameters.ShouldNotBeNull()["versionStage"].ShouldNotBeNull().ToString().ShouldBe("AWSCURRENT");
    }

    [Fact]
    public async Task FunctionsCalls_ThatAreRefused_AreInTheTrailToo()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");

        await sandbox.RotateAsync(secret);
        await sandbox.WhenIdleAsync();

        sandbox.Region.Trail.VisibleAt(sandbox.World.Now, "GetSecretValue").ShouldContain(record => record.ErrorCode == "ResourceNotFoundException");
    }

    [Fact]
    public async Task TwoSecrets_RotateSideBySide()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var one = await sandbox.CreateRotatingAsync("app/one");
        var two = await sandbox.CreateRotatingAsync("app/two");
        sandbox.Script.Hold(RotationSteps.Set);

        var first = await sandbox.RotateAsync(one);
        var second = await sandbox.RotateAsync(two);
        await sandbox.Script.ReachedAsync(RotationSteps.Set);
        var both = sandbox.Host.Rotations.IsRotating(one) && sandbox.Host.Rotations.IsRotating(two);
        while (sandbox.Script.Events.Count(step => step.Step == RotationSteps.Set) < 2) await Task.Yield();
        sandbox.Script.Release(RotationSteps.Set);
        await sandbox.WhenIdleAsync();

        both.ShouldBeTrue();
        (await sandbox.LabelsAsync(one))[first].ShouldBe([VersionStage.Current]);
        (await sandbox.LabelsAsync(two))[second].ShouldBe([VersionStage.Current]);
        sandbox.Host.Rotations.IsRotating(one).ShouldBeFalse();
    }

    [Fact]
    public async Task CancelledRotation_AnsweredVersion_IsTheHalfMadeOneOnly()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");

        var idle = await sandbox.Secrets.CancelRotateSecretAsync(new() { SecretId = secret.Arn }, TestContext.Current.CancellationToken);
        lock (sandbox.Region.Gate) secret.Attach(VersionStage.Pending, secret.Holder(VersionStage.Current).ShouldNotBeNull());
        var finished = await sandbox.Secrets.CancelRotateSecretAsync(new() { SecretId = secret.Arn }, TestContext.Current.CancellationToken);

        idle.VersionId.ShouldBeNull();
        finished.VersionId.ShouldBeNull();
        idle.ARN.ShouldBe(secret.Arn);
        idle.Name.ShouldBe("app/db");
    }

    private static FunctionRecord Function(RunningSandbox sandbox) => sandbox.Region.Functions.Find("rotate").ShouldNotBeNull();

    private static string? Failure(RunningSandbox sandbox) => sandbox.Region.Trail.VisibleAt(sandbox.World.Now, RotationEvents.Failed).ShouldHaveSingleItem().ErrorMessage;
}
