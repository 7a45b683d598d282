using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.Tests.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.Rotation;

/// <summary>Whole rotations on each engine: which step fails how, what is left behind, and how the next attempt goes on from there.</summary>
public sealed class EngineRotationTests
{
    private const string Next = "0b8f8d0e-51a1-4c09-9f5d-1f8f4cf5a0d1";

    public static TheoryData<string, string, string> EnginesAndSteps
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var (engine, user) in new[] { ("oracle", "APP"), ("postgres", "app"), ("mysql", "app"), ("sqlserver", "app") })
            {
                foreach (var step in RotationSteps.All) cases.Add(engine, user, step);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(EnginesAndSteps))]
    public async Task Step_FailsForGood_LeavesLabelsAndDatabaseAsThatStepDoes(string engine, string user, string step)
    {
        await using var world = new TestWorld(new EnginesScenario());
        var name = $"test/{engine}/single";
        var before = Password(world, name, VersionStage.Current);
        world.Secret(name).Faults.Add(new(step, StepFaultKind.FailBeforeChange));

        var lines = await world.RotateAsync(name);

        var secret = world.Secret(name);
        var pending = secret.Holder(VersionStage.Pending).ShouldNotBeNull();
        var changed = step is RotationSteps.Test or RotationSteps.Finish;
        pending.Id.ShouldBe(TestWorld.Token);
        pending.HasValue.ShouldBe(step != RotationSteps.Create);
        pending.Has(VersionStage.Current).ShouldBeFalse();
        world.Database(engine).Accepts(user, before).ShouldBe(!changed);
        if (changed) world.Database(engine).Accepts(user, Password(world, name, VersionStage.Pending)).ShouldBeTrue();
        world.Events("RotationFailed").ShouldHaveSingleItem().ErrorMessage.ShouldBe($"Error when executing lambda {secret.RotationLambdaArn} during {step} step");
        lines.Count(line => line.Contains("Traceback (most recent call last):", StringComparison.Ordinal)).ShouldBe(2);
        lines.ShouldNotContain(line => line.Contains("finishSecret: Successfully", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EnginesAndSteps))]
    public async Task Step_FailsOnce_SecondAttemptEndsWithTheSameToken(string engine, string user, string step)
    {
        await using var world = new TestWorld(new EnginesScenario());
        var name = $"test/{engine}/single";
        world.Secret(name).Faults.Add(new(step, StepFaultKind.FailAfterChange, Times: 1));

        var lines = await world.RotateAsync(name);

        var secret = world.Secret(name);
        secret.Holder(VersionStage.Current).ShouldNotBeNull().Id.ShouldBe(TestWorld.Token);
        secret.Holder(VersionStage.Pending).ShouldBeNull();
        world.Database(engine).Accepts(user, Password(world, name, VersionStage.Current)).ShouldBeTrue();
        world.Events("RotationSucceeded").ShouldHaveSingleItem();
        world.Events("RotationFailed").ShouldBeEmpty();
        lines.Count(line => line.Contains("createSecret: Successfully put secret", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(1);
        secret.VersionCount.ShouldBeGreaterThanOrEqualTo(2);
    }

    [Theory]
    [InlineData("oracle", 60.03)]
    [InlineData("postgres", 30.03)]
    [InlineData("mysql", 30.03)]
    [InlineData("sqlserver", 30.03)]
    public async Task TestSecret_NeverEnds_TimesOutAfterTheFunctionsLimit(string engine, double seconds)
    {
        await using var world = new TestWorld(new EnginesScenario(), new() { Pace = SandboxPace.Immediate with { Attempts = 1 } });
        var name = $"test/{engine}/single";
        world.Secret(name).Faults.Add(new(RotationSteps.Test, StepFaultKind.TimeOutBeforeChange));
        world.Begin(name);

        await world.Time.WhenSomebodyWaitsFor(TimeSpan.FromDays(1));
        world.Time.Advance(TimeSpan.FromSeconds(seconds));
        await world.Rotations.WhenIdleAsync();

        world.Messages(name).ShouldContain(line => line.EndsWith(FormattableString.Invariant($"Task timed out after {seconds:0.00} seconds"), StringComparison.Ordinal));
        world.Events("RotationFailed").ShouldHaveSingleItem().ErrorMessage.ShouldNotBeNull().ShouldEndWith("during testSecret step");
        world.Messages(name).ShouldNotContain(line => line.Contains("Traceback", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("mysql")]
    [InlineData("sqlserver")]
    public async Task SilentDatabase_WithAConnectTimeout_EndsAsAFailedLogin(string engine)
    {
        await using var world = new TestWorld(new EnginesScenario(), new() { Pace = SandboxPace.Immediate with { Attempts = 1 } });
        var name = $"test/{engine}/single";
        // A limit that the clock, which runs ahead of the function here, cannot reach.
        world.Tokyo.Functions.Find(world.Secret(name).RotationLambdaArn ?? "").ShouldNotBeNull().TimeoutSeconds = 2_000_000;
        world.Database(engine).Reach = DatabaseReach.Silent;
        world.Begin(name);

        var idle = world.Rotations.WhenIdleAsync();
        while (!idle.IsCompleted)
        {
            world.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        world.Messages(name).ShouldContain(line => line.StartsWith("[ERROR] setSecret: Unable to log into database", StringComparison.Ordinal));
        world.Messages(name).ShouldNotContain(line => line.Contains("timed out", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rotate_AfterAFailureIsRepaired_GoesOnWithThePasswordThatWasMade()
    {
        await using var world = new TestWorld(new EnginesScenario());
        const string name = "test/mysql/single";
        world.Database("mysql").LockUser("app");
        await world.RotateAsync(name);
        var made = Password(world, name, VersionStage.Pending);

        world.Database("mysql").UnlockUser("app");
        await world.RotateAsync(name);

        Password(world, name, VersionStage.Current).ShouldBe(made);
        world.Events("RotationFailed").Count.ShouldBe(1);
        world.Events("RotationSucceeded").Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("test/oracle/single", "oracle", true)]
    [InlineData("test/oracle/alternating", "oracle", false)]
    [InlineData("test/postgres/single", "postgres", true)]
    [InlineData("test/postgres/alternating", "postgres", false)]
    public async Task Rotate_Healthy_OldPasswordStaysOnlyWithAlternatingUsers(string name, string engine, bool oldIsDead)
    {
        await using var world = new TestWorld(new EnginesScenario());
        var (user, password) = (Field(world, name, VersionStage.Current, "username"), Password(world, name, VersionStage.Current));

        await world.RotateAsync(name);
        var afterOne = world.Database(engine).Accepts(user, password);
        await world.RotateAsync(name, Next);

        afterOne.ShouldBe(!oldIsDead);
        world.Database(engine).Accepts(user, password).ShouldBeFalse();
    }

    [Fact]
    public async Task Rotate_OracleWithRollover_KeepsTheOldPasswordForThatTime()
    {
        await using var world = new TestWorld(new EnginesScenario());
        var old = Password(world, "test/oracle/single", VersionStage.Current);
        world.Database("oracle").Profile = world.Database("oracle").Profile with { RolloverTime = TimeSpan.FromHours(2) };

        await world.RotateAsync("test/oracle/single");
        var during = world.Database("oracle").Accepts("APP", old);
        world.Time.Advance(TimeSpan.FromHours(2));

        during.ShouldBeTrue();
        world.Database("oracle").Accepts("APP", old).ShouldBeFalse();
    }

    [Fact]
    public async Task FailingSteps_EverySecret_FailsInTheStepItIsNamedAfter()
    {
        foreach (var step in RotationSteps.All)
        {
            await using var world = new TestWorld(new FailingStepsScenario());
            var name = $"test/fails-in/{step}";
            world.Secret(name).Holder(VersionStage.Pending).ShouldBeNull();

            await world.RotateAsync(name);

            world.Events("RotationFailed").ShouldHaveSingleItem().ErrorMessage.ShouldNotBeNull().ShouldEndWith($"during {step} step");
        }
    }

    private static string Password(TestWorld world, string name, string stage) => Field(world, name, stage, "password");

    private static string Field(TestWorld world, string name, string stage, string field) =>
        (string?)JsonNode.Parse(world.Secret(name).Holder(stage)?.SecretString ?? "{}")?[field] ?? "";
}
