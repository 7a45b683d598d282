using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Functions;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.Functions;

/// <summary>Planned failures of a step: before the change, after it, never ending, and in whose words.</summary>
public sealed class StepFaultsTests
{
    [Theory]
    [InlineData(StepFaultKind.FailBeforeChange, false)]
    [InlineData(StepFaultKind.FailAfterChange, true)]
    public async Task SetSecret_Fails_BeforeOrAfterTheDatabaseChanged(StepFaultKind kind, bool changed)
    {
        var bench = Bench(new StepFault(RotationSteps.Set, kind));

        await bench.FailAsync(RotationSteps.Set);

        bench.Database.Accepts("app", "new").ShouldBe(changed);
        bench.Log.ShouldNotContain(line => line.Contains("Successfully set password", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(StepFaultKind.FailBeforeChange, false)]
    [InlineData(StepFaultKind.FailAfterChange, true)]
    public async Task FinishSecret_Fails_BeforeOrAfterTheLabelMoved(StepFaultKind kind, bool moved)
    {
        var bench = Bench(new StepFault(RotationSteps.Finish, kind));

        await bench.FailAsync(RotationSteps.Finish);

        bench.Stages[TemplateBench.New].Contains(VersionStage.Current, StringComparer.Ordinal).ShouldBe(moved);
    }

    [Theory]
    [InlineData("createSecret", "AccessDeniedException: An error occurred (AccessDeniedException) when calling the PutSecretValue operation: Access to KMS is not allowed")]
    [InlineData("setSecret", $"ValueError: Unable to log into database with previous, current, or pending secret of secret arn {TemplateBench.Arn}")]
    [InlineData("testSecret", $"ValueError: Unable to log into database with pending secret of secret ARN {TemplateBench.Arn}")]
    [InlineData("finishSecret", $"AccessDeniedException: An error occurred (AccessDeniedException) when calling the UpdateSecretVersionStage operation: User: role is not authorized to perform: secretsmanager:UpdateSecretVersionStage on resource: {TemplateBench.Arn} because no identity-based policy allows the secretsmanager:UpdateSecretVersionStage action")]
    public async Task Step_FailsWithoutWordsOfItsOwn_SpeaksAsTheCommonestRealFailure(string step, string error)
    {
        var bench = Bench(new StepFault(step, StepFaultKind.FailBeforeChange));
        if (step == RotationSteps.Create) bench.Values.Remove((TemplateBench.Arn, TemplateBench.New));
        if (step == RotationSteps.Test) bench.Database.WithUser("app", "new");

        (await bench.FailAsync(step)).ShouldBe(error);
    }

    [Fact]
    public async Task Step_FailsWithWordsOfItsOwn_SpeaksThose()
    {
        var bench = Bench(new StepFault(RotationSteps.Set, StepFaultKind.FailBeforeChange, ErrorType: "OperationalError", ErrorMessage: "(1040, 'Too many connections')"));

        (await bench.FailAsync(RotationSteps.Set)).ShouldBe("OperationalError: (1040, 'Too many connections')");
    }

    [Fact]
    public async Task Step_Slow_ChangesOnlyAfterItsTime()
    {
        var bench = Bench(new StepFault(RotationSteps.Set, StepFaultKind.Slow, Delay: TimeSpan.FromSeconds(20)));

        var running = bench.RunAsync(RotationSteps.Set);
        var before = bench.Database.Accepts("app", "new");
        bench.Time.Advance(TimeSpan.FromSeconds(20));
        await running;

        before.ShouldBeFalse();
        bench.Database.Accepts("app", "new").ShouldBeTrue();
    }

    [Fact]
    public async Task Step_ThatHasNothingLeftToDo_DoesNotReachItsFault()
    {
        var bench = Bench(new StepFault(RotationSteps.Set, StepFaultKind.FailBeforeChange));
        bench.Database.WithUser("app", "new");

        await bench.RunAsync(RotationSteps.Set);

        bench.Log[^1].ShouldContain("already set as password");
    }

    [Fact]
    public void Plan_Times_AreUsedUpInOrder()
    {
        var plan = new StepFaultPlan();
        plan.Add(new StepFault(RotationSteps.Set, StepFaultKind.Slow, Times: 2));
        plan.Add(new StepFault(RotationSteps.Set, StepFaultKind.InvokeError, Times: 1));

        plan.Take(RotationSteps.Test).ShouldBeNull();
        Enumerable.Range(0, 4).Select(_ => plan.Take(RotationSteps.Set)?.Kind)
            .ShouldBe([StepFaultKind.Slow, StepFaultKind.Slow, StepFaultKind.InvokeError, null]);
    }

    [Fact]
    public void Plan_WithoutTimes_StaysUntilCleared()
    {
        var plan = new StepFaultPlan();
        plan.Add(new StepFault(RotationSteps.Set, StepFaultKind.Slow));

        for (var i = 0; i < 5; i++) plan.Take(RotationSteps.Set).ShouldNotBeNull();
        plan.Clear();

        plan.Take(RotationSteps.Set).ShouldBeNull();
    }

    private static TemplateBench Bench(StepFault fault)
    {
        var bench = new TemplateBench(new SingleUserTemplate(EngineTraits.Of(DatabaseEngine.PostgreSql))) { Fault = fault };
        return bench.WithPending(bench.Value("app", "new"));
    }
}
