using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.Tests.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.Functions;

public sealed class FunctionInvokerTests
{
    private const string Name = "test/mysql/single";

    [Fact]
    public async Task Invoke_Success_WritesPlatformLinesAroundTabSeparatedLines()
    {
        await using var world = new TestWorld(new EnginesScenario());

        await world.RotateAsync(Name);

        var raw = world.Raw(Name);
        raw[0].ShouldMatch(@"^START RequestId: [0-9a-f-]{36} Version: \$LATEST\n$");
        raw[1].ShouldMatch(@"^\[INFO\]\t2026-04-15T03:30:00\.000Z\t[0-9a-f-]{36}\tFound credentials in environment variables\.\n$");
        raw[3].ShouldMatch(@"^END RequestId: [0-9a-f-]{36}\n$");
        raw[4].ShouldMatch(@"^REPORT RequestId: [0-9a-f-]{36}\tDuration: 0\.00 ms\tBilled Duration: 0 ms\tMemory Size: 128 MB\tMax Memory Used: 79 MB\tInit Duration: 412\.37 ms\t\n$");
        raw[9].ShouldNotContain("Init Duration");
    }

    [Fact]
    public async Task Invoke_SilentDatabase_EndsAtTheTimeoutWithAwsWords()
    {
        await using var world = new TestWorld(new EnginesScenario(), new() { Pace = SandboxPace.Immediate with { Attempts = 1 } });
        world.Database("oracle").Reach = DatabaseReach.Silent;
        world.Begin("test/oracle/single");

        await world.Time.WhenSomebodyWaitsFor(TimeSpan.FromSeconds(127));
        world.Time.Advance(TimeSpan.FromSeconds(60.03));
        await world.Rotations.WhenIdleAsync();

        world.Messages("test/oracle/single").ShouldContain(line => line.EndsWith("Task timed out after 60.03 seconds", StringComparison.Ordinal));
        world.Events("RotationFailed").ShouldHaveSingleItem().ErrorMessage.ShouldNotBeNull().ShouldEndWith("during setSecret step");
    }

    [Fact]
    public async Task Invoke_TimeOutAfterTheChange_DatabaseChangedLabelsNot()
    {
        await using var world = new TestWorld(new EnginesScenario(), new() { Pace = SandboxPace.Immediate with { Attempts = 1 } });
        world.Secret(Name).Faults.Add(new(RotationSteps.Set, StepFaultKind.TimeOutAfterChange));
        world.Begin(Name);

        await world.Time.WhenSomebodyWaitsFor(TimeSpan.FromDays(1));
        world.Time.Advance(TimeSpan.FromSeconds(30.03));
        await world.Rotations.WhenIdleAsync();

        var pending = world.Secret(Name).Holder(VersionStage.Pending).ShouldNotBeNull();
        pending.Id.ShouldBe(TestWorld.Token);
        world.Secret(Name).Holder(VersionStage.Current).ShouldNotBe(pending);
        var value = System.Text.Json.Nodes.JsonNode.Parse(pending.SecretString ?? "{}").ShouldNotBeNull();
        world.Database("mysql").Accepts("app", (string?)value["password"] ?? "").ShouldBeTrue();
        world.Messages(Name).ShouldContain(line => line.EndsWith("Task timed out after 30.03 seconds", StringComparison.Ordinal));
        world.Raw(Name)[^1].ShouldContain("Status: timeout");
    }

    [Fact]
    public async Task Invoke_SlowStep_TakesItsTimeAndGoesOn()
    {
        await using var world = new TestWorld(new EnginesScenario());
        world.Secret(Name).Faults.Add(new(RotationSteps.Test, StepFaultKind.Slow, Delay: TimeSpan.FromSeconds(12)));
        world.Begin(Name);

        await world.Time.WhenSomebodyWaitsFor(TimeSpan.FromSeconds(12));
        world.Time.Advance(TimeSpan.FromSeconds(12));
        await world.Rotations.WhenIdleAsync();

        world.Events("RotationSucceeded").Count.ShouldBe(1);
        world.Raw(Name).ShouldContain(line => line.StartsWith("REPORT", StringComparison.Ordinal) && line.Contains("Duration: 12000.00 ms", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Invoke_NoConcurrencyReserved_FailsWithoutALogLine()
    {
        await using var world = new TestWorld(new EnginesScenario());
        world.Tokyo.Functions.Find(world.Secret(Name).RotationLambdaArn.ShouldNotBeNull()).ShouldNotBeNull().ReservedConcurrency = 0;

        (await world.RotateAsync(Name)).ShouldBeEmpty();

        world.Events("RotationFailed").Count.ShouldBe(1);
        world.Secret(Name).Holder(VersionStage.Pending).ShouldNotBeNull().HasValue.ShouldBeFalse();
    }

    [Fact]
    public async Task Invoke_PlatformCannotStartTheFunction_FailsWithoutALogLine()
    {
        await using var world = new TestWorld(new EnginesScenario());
        world.Secret(Name).Faults.Add(new(RotationSteps.Create, StepFaultKind.InvokeError));

        (await world.RotateAsync(Name)).ShouldBeEmpty();
        world.Events("RotationFailed").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Invoke_CodeThatCannotBeLoaded_WritesTheRuntimesError()
    {
        await using var world = new TestWorld(new EnginesScenario());
        world.Tokyo.Functions.Find(world.Secret(Name).RotationLambdaArn.ShouldNotBeNull()).ShouldNotBeNull().Program = null;

        (await world.RotateAsync(Name)).ShouldContain(line => line.StartsWith("[ERROR] Runtime.ImportModuleError: Unable to import module 'lambda_function'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(RotationSteps.Create, "[ERROR] AccessDeniedException: An error occurred (AccessDeniedException) when calling the PutSecretValue operation: Access to KMS is not allowed\n")]
    [InlineData(RotationSteps.Set, "[ERROR] ValueError: Unable to log into database with previous, current, or pending secret of secret arn ")]
    [InlineData(RotationSteps.Test, "[ERROR] ValueError: Unable to log into database with pending secret of secret ARN ")]
    [InlineData(RotationSteps.Finish, "[ERROR] AccessDeniedException: An error occurred (AccessDeniedException) when calling the UpdateSecretVersionStage operation: User: ")]
    public async Task Rotate_StepThatFails_SaysWhyAndNamesTheStepInTheTrail(string step, string error)
    {
        await using var world = new TestWorld(new FailingStepsScenario());

        var lines = await world.RotateAsync($"test/fails-in/{step}");

        lines.ShouldContain(line => line.StartsWith(error, StringComparison.Ordinal));
        world.Events("RotationFailed").ShouldHaveSingleItem().ErrorMessage.ShouldNotBeNull().ShouldEndWith($"during {step} step");
    }
}
