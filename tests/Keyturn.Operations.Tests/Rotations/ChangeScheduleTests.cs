using Keyturn.Operations.Access;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;

namespace Keyturn.Operations.Tests.Rotations;

public sealed class ChangeScheduleTests : IDisposable
{
    private static readonly RotationRules Sundays = ScheduleRules.Expression("cron(0 3 ? * SUN *)", "2h");

    private readonly ActionWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task RunAsync_NewRules_SendsThemWithoutRotatingAndWatchesATest()
    {
        (await world.ChangeSchedule.RunAsync(ActionWorld.Command(), Sundays, default)).Succeeded.ShouldBeTrue();

        var call = world.Gateway.Rotations.Single();
        call.RotateImmediately.ShouldBe(false);
        call.Rules.ShouldBe(Sundays);
        world.Feed.Find(A.Arn())!.IsTest.ShouldBeTrue();
    }

    [Fact]
    public async Task RunAsync_DaysBesideAnExpression_AreNotSent()
    {
        await world.ChangeSchedule.RunAsync(ActionWorld.Command(), Sundays with { AutomaticallyAfterDays = 7 }, default);

        world.Gateway.Rotations.Single().Rules.ShouldBe(Sundays);
    }

    [Fact]
    public async Task RunAsync_Accepted_AuditsTheRulesBeforeAskedForAndAfter()
    {
        world.Gateway.OnCall = (call, _) =>
        {
            if (call.Rules is { } rules)
                world.Secret = world.Secret with { RotationRules = rules with { AutomaticallyAfterDays = 7 } };
            return Task.CompletedTask;
        };
        await world.ChangeSchedule.RunAsync(ActionWorld.Command(), Sundays, default);

        var (requested, outcome) = (world.Drafts.First(), world.Drafts.Last());
        requested.Action.ShouldBe(AuditAction.ChangeSchedule);
        requested.Details[AuditDetail.RulesBefore].ShouldBe("rate(30 days)");
        requested.Details[AuditDetail.RulesAsked].ShouldBe("cron(0 3 ? * SUN *) 2h");
        outcome.Details[AuditDetail.RulesAfter].ShouldBe("cron(0 3 ? * SUN *) 2h");
    }

    [Theory]
    [InlineData("cron(5 3 ? * SUN *)", "MinutesNotZero")]
    [InlineData("cron(0 22 ? * SUN *)", "WindowPastMidnight")]
    [InlineData("rate(3 hours)", "TooOften")]
    [InlineData("whenever", "NotUnderstood")]
    public async Task RunAsync_RulesThatAwsWouldRefuse_AreBlockedBeforeTheCall(string expression, string problem)
    {
        var refused = await world.ChangeSchedule.RunAsync(ActionWorld.Command(), ScheduleRules.Expression(expression, "3h"), default);

        refused.Error!.Sentence.Code.ShouldBe(problem);
        world.Gateway.Rotations.ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_WithoutThePermission_IsForbidden()
    {
        world.Operators.With(FixedOperators.Aiko with { Permissions = [Permission.ViewSecrets, Permission.RotateSecret, Permission.RestoreSchedule] });

        (await world.ChangeSchedule.RunAsync(ActionWorld.Command(), Sundays, default)).Error!.Kind.ShouldBe(OperationErrorKind.Forbidden);
        world.Gateway.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_SameTokenWithOtherRulesAfterARestart_IsRefused()
    {
        await world.ChangeSchedule.RunAsync(ActionWorld.Command(), Sundays, default);
        world.Restart();

        var other = await world.ChangeSchedule.RunAsync(ActionWorld.Command(), ScheduleRules.Days(10, null), default);

        other.Error!.Sentence.Code.ShouldBe("InvalidTokenReused");
        world.Gateway.Rotations.Count().ShouldBe(1);
    }

    [Fact]
    public async Task PreviewAsync_NewRules_TellsWhatChangesAndHowToUndoIt()
    {
        var preview = (await world.ChangeSchedule.PreviewAsync(A.Arn(), Sundays, "aiko", default)).Value!;

        preview.Effects.Select(effect => effect.Code).ShouldBe(["ScheduleFromTo", "KeepsScheduleOn", "TestOnly", "ScheduleUndoneBy"]);
        preview.Warnings.Select(warning => warning.Code).ShouldBe(["WarnPlannedMayFire"]);
        preview.IsBlocked.ShouldBeFalse();
        preview.CliLine.ShouldEndWith("--rotation-rules '{\"Duration\": \"2h\", \"ScheduleExpression\": \"cron(0 3 ? * SUN *)\"}' --region ap-northeast-1");
    }

    [Fact]
    public async Task PreviewAsync_WhereOff_SaysThatItTurnsTheScheduleOn()
    {
        world.Secret = A.Secret(state: RotationState.Off, rules: Sundays);
        var preview = (await world.ChangeSchedule.PreviewAsync(A.Arn(), Sundays, "aiko", default)).Value!;

        preview.Effects.Select(effect => effect.Code).ShouldBe(["ScheduleFromTo", "TurnsScheduleOn", "TestOnly", "ScheduleUndoneBy"]);
        preview.Warnings.ShouldBeEmpty();
        preview.IsBlocked.ShouldBeFalse();
    }

    [Fact]
    public async Task PreviewAsync_TheSameSchedule_IsBlocked()
    {
        world.Secret = A.Secret(rules: Sundays with { AutomaticallyAfterDays = 7 });
        var preview = (await world.ChangeSchedule.PreviewAsync(A.Arn(), Sundays, "aiko", default)).Value!;

        preview.Blockers.ShouldBe([RotationSentences.Book.Say("BlockSameSchedule", "cron(0 3 ? * SUN *) 2h")]);
    }

    [Fact]
    public async Task PreviewAsync_PendingElsewhere_NamesTheVersion()
    {
        world.Secret = A.Secret(state: RotationState.Stuck);
        var preview = (await world.ChangeSchedule.PreviewAsync(A.Arn(), Sundays, "aiko", default)).Value!;

        preview.Blockers.ShouldBe([RotationSentences.Book.Say("BlockStuckPending", A.Version(2))]);
    }

    [Fact]
    public async Task PreviewAsync_AWindowInAFreeze_IsToldWithItsName()
    {
        world.Freezes = new([new("Quarter end", new(2026, 5, 17, 0, 0, 0, TimeSpan.Zero), new(2026, 5, 18, 0, 0, 0, TimeSpan.Zero), "shop-prod/*")]);
        world.Restart();
        var preview = (await world.ChangeSchedule.PreviewAsync(A.Arn(), Sundays, "aiko", default)).Value!;

        preview.Warnings.ShouldContain(RotationSentences.Book.Say("WarnWindowInFreeze", new DateTime(2026, 5, 17, 3, 0, 0, DateTimeKind.Utc), "Quarter end"));
    }

    [Fact]
    public async Task RotateNow_InAFreeze_WarnsAndIsAuditedWithItsName()
    {
        world.Freezes = new([new("Quarter end", A.Moment.AddHours(-1), A.Moment.AddHours(1), "*/prod/*")]);
        world.Restart();

        (await world.RotateNow.PreviewAsync(A.Arn(), "aiko", default)).Value!.Warnings.Select(warning => warning.Code).ShouldContain("WarnFreeze");
        await world.RotateNow.RunAsync(ActionWorld.Command(), default);
        world.Drafts.First().Details[AuditDetail.Freeze].ShouldBe("Quarter end");
    }

    [Fact]
    public async Task Reconciler_CutOffAndTheRulesAreThere_ClosesItAsDone()
    {
        world.Gateway.RotateError = (_, _) =>
        {
            world.Secret = world.Secret with { RotationRules = Sundays };
            return OperationErrors.OutcomeUnknown("secretsmanager:RotateSecret", OperationErrorKind.TimedOut);
        };
        await world.ChangeSchedule.RunAsync(ActionWorld.Command(), Sundays, default);

        (await world.Reconciler.LookAsync(default)).ShouldBe(0);
        world.Drafts.Last().Result.ShouldBe(AuditResult.Succeeded);
    }

    [Fact]
    public async Task Reconciler_CutOffAndTheOldRulesAreThere_ClosesItAsNotAccepted()
    {
        world.Gateway.RotateError = (_, _) => OperationErrors.OutcomeUnknown("secretsmanager:RotateSecret", OperationErrorKind.TimedOut);
        await world.ChangeSchedule.RunAsync(ActionWorld.Command(), Sundays, default);
        (await world.Reconciler.LookAsync(default)).ShouldBe(1);

        world.Time.Advance(IntentSettlement.NotAcceptedAfter);
        (await world.Reconciler.LookAsync(default)).ShouldBe(0);
        world.Drafts.Last().Result.ShouldBe(AuditResult.Failed);
    }
}
