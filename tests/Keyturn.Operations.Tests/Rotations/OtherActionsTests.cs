using Keyturn.Operations.Audit;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Rotations;

public sealed class OtherActionsTests : IDisposable
{
    private readonly ActionWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task TestRotation_Run_RotatesWithoutRotatingAndWatchesATest()
    {
        var result = await world.TestRotation.RunAsync(ActionWorld.Command(), default);
        result.Value!.VersionId.ShouldBe(ActionWorld.Token);
        world.Gateway.Rotations.Single().RotateImmediately.ShouldBe(false);
        world.Feed.Find(A.Arn())!.IsTest.ShouldBeTrue();
        world.Drafts.First().Action.ShouldBe(AuditAction.TestRotation);
    }

    [Fact]
    public async Task TestRotation_PreviewWhereOff_SaysThatItTurnsTheScheduleOn()
    {
        world.Secret = A.Secret(state: RotationState.Off);
        var preview = (await world.TestRotation.PreviewAsync(A.Arn(), "aiko", default)).Value!;
        preview.Effects.Select(effect => effect.Code).ShouldBe(["TestOnly", "TestProves", "TestProvesNot", "TurnsScheduleOn"]);
        preview.IsBlocked.ShouldBeFalse();
        preview.CliLine.ShouldContain("--no-rotate-immediately");
    }

    [Fact]
    public async Task TestRotation_PreviewWhereOn_KeepsItOnAndWarnsOfThePlannedOne()
    {
        var preview = (await world.TestRotation.PreviewAsync(A.Arn(), "aiko", default)).Value!;
        preview.Effects[^1].Code.ShouldBe("KeepsScheduleOn");
        preview.Warnings.Select(warning => warning.Code).ShouldBe(["WarnPlannedMayFire"]);
    }

    [Fact]
    public async Task StopRotation_Run_CancelsAndNamesTheHalfMadeVersion()
    {
        world.Secret = A.Secret(state: RotationState.Stuck);
        var result = await world.StopRotation.RunAsync(ActionWorld.Command(), default);
        result.Value!.VersionId.ShouldBe(A.Version(2));
        world.Gateway.Calls.Count(call => call.Operation == "CancelRotateSecret").ShouldBe(1);
        world.Gateway.Rotations.ShouldBeEmpty();
        world.Drafts.Last().Details[AuditDetail.VersionId].ShouldBe(A.Version(2));
        world.Feed.Current.ShouldBeEmpty();
    }

    [Fact]
    public async Task StopRotation_PreviewInFlight_SaysWhatStaysAndWarns()
    {
        world.Secret = A.Secret(state: RotationState.Stuck);
        var preview = (await world.StopRotation.PreviewAsync(A.Arn(), "aiko", default)).Value!;
        preview.Effects.Select(effect => effect.Code).ShouldBe(["StopEnds", "StopTurnsOff", "StopKeepsPending", "StopUndoesNothing"]);
        preview.Warnings.Select(warning => warning.Code).ShouldBe(["WarnStopInFlight"]);
        preview.IsBlocked.ShouldBeFalse();
        preview.CliLine.ShouldContain("cancel-rotate-secret");
    }

    [Fact]
    public async Task StopRotation_PreviewWithNothingRunning_DoesNotWarn()
    {
        var preview = (await world.StopRotation.PreviewAsync(A.Arn(), "aiko", default)).Value!;
        preview.Effects.Select(effect => effect.Code).ShouldBe(["StopEnds", "StopTurnsOff", "StopUndoesNothing"]);
        preview.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task StopRotation_RotationOff_IsBlocked()
    {
        world.Secret = A.Secret(state: RotationState.Off);
        (await world.StopRotation.RunAsync(ActionWorld.Command(), default)).Error!.Sentence.Code.ShouldBe("BlockRotationIsOff");
        world.Gateway.Calls.ShouldNotContain(call => call.Operation == "CancelRotateSecret");
    }

    [Fact]
    public async Task RestoreSchedule_AfterStop_RotatesLaterWithoutRules()
    {
        world.Secret = A.Secret(state: RotationState.Off);
        (await world.RestoreSchedule.RunAsync(ActionWorld.Command(), default)).Succeeded.ShouldBeTrue();
        world.Gateway.Rotations.Single().RotateImmediately.ShouldBe(false);
        world.Feed.Find(A.Arn())!.IsTest.ShouldBeTrue();
    }

    [Fact]
    public async Task RestoreSchedule_Preview_NamesTheRulesThatAwsKept()
    {
        world.Secret = A.Secret(state: RotationState.Off);
        var preview = (await world.RestoreSchedule.PreviewAsync(A.Arn(), "aiko", default)).Value!;
        preview.Effects[0].ShouldBe(RotationSentences.Book.Say("RestoreReusesRules", "rate(30 days)"));
    }

    [Fact]
    public async Task RestoreSchedule_PendingElsewhere_NamesTheVersion()
    {
        world.Secret = A.Secret(state: RotationState.Stuck) with { RotationEnabled = false };
        var preview = (await world.RestoreSchedule.PreviewAsync(A.Arn(), "aiko", default)).Value!;
        preview.Blockers.ShouldBe([RotationSentences.Book.Say("BlockStuckPending", A.Version(2))]);
    }

    [Fact]
    public async Task RestoreSchedule_ScheduleOn_IsBlocked()
    {
        var preview = (await world.RestoreSchedule.PreviewAsync(A.Arn(), "aiko", default)).Value!;
        preview.Blockers.ShouldBe([RotationSentences.Book.Say("BlockScheduleIsOn")]);
    }
}
