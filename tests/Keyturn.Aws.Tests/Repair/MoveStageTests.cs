using Keyturn.Aws.Sandbox.Scenarios.Failing;
using Keyturn.Operations;
using Keyturn.Operations.Repair;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Tests.Repair;

public sealed class MoveStageTests
{
    private const string Stuck = "sqlserver-finish-denied";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task MoveStageAsync_HolderOnScreen_MovesTheLabelAndPreviousFollows()
    {
        await using var world = await StartAsync();
        var before = await LabelsAsync(world);
        var (current, pending) = (before.VersionWith(VersionStage.Current).ShouldNotBeNull(), before.VersionWith(VersionStage.Pending).ShouldNotBeNull());

        var receipt = (await world.Gateway.MoveStageAsync(world.Secret, VersionStage.Current, pending, current, Cancel)).Value.ShouldNotBeNull();

        receipt.RequestId.ShouldNotBeNullOrEmpty();
        receipt.VersionId.ShouldBeNull();
        var after = await LabelsAsync(world);
        after.VersionWith(VersionStage.Current).ShouldBe(pending);
        after.VersionWith(VersionStage.Previous).ShouldBe(current);
        after.VersionWith(VersionStage.Pending).ShouldBe(pending);
    }

    [Fact]
    public async Task MoveStageAsync_SomebodyWasFaster_IsRefusedInOurWords()
    {
        await using var world = await StartAsync();
        var before = await LabelsAsync(world);
        var (current, pending) = (before.VersionWith(VersionStage.Current), before.VersionWith(VersionStage.Pending));
        (await world.Gateway.MoveStageAsync(world.Secret, VersionStage.Current, pending, current, Cancel)).Succeeded.ShouldBeTrue();

        var error = (await world.Gateway.MoveStageAsync(world.Secret, VersionStage.Current, pending, current, Cancel)).Error.ShouldNotBeNull();

        error.Kind.ShouldBe(OperationErrorKind.Conflict);
        error.Sentence.Code.ShouldBe("LabelElsewhere");
        error.AwsMessage.ShouldNotBeNull().ShouldContain("RemoveFromVersionId must be the version");
        error.OutcomeUnknown.ShouldBeFalse();
    }

    [Fact]
    public async Task MoveStageAsync_HolderNotNamed_IsRefusedInOurWords()
    {
        await using var world = await StartAsync();
        var pending = (await LabelsAsync(world)).VersionWith(VersionStage.Pending);
        (await world.Gateway.MoveStageAsync(world.Secret, VersionStage.Current, pending, null, Cancel)).Error.ShouldNotBeNull().Sentence.Code.ShouldBe("LabelElsewhere");
    }

    [Fact]
    public async Task DetachThenReattach_UnlabelledVersion_IsFoundAndFinishedForward()
    {
        // The way back from a label that was taken off too early: attach it again, then finish forward.
        await using var world = await StartAsync();
        var pending = (await LabelsAsync(world)).VersionWith(VersionStage.Pending).ShouldNotBeNull();
        (await world.Gateway.MoveStageAsync(world.Secret, VersionStage.Pending, null, pending, Cancel)).Succeeded.ShouldBeTrue();
        world.Situation().Logins.CurrentLogsIn.ShouldBeFalse();

        var reading = RepairStateReader.Read(await world.LookAsync(Cancel));
        reading.State.ShouldBe(RepairState.DetachedTooEarly);
        reading.Detached.ShouldBe(pending);
        (await world.DoAsync(RepairVerdicts.Of(reading).Single(verdict => verdict.Recommended), Cancel)).ShouldBeNull();

        var forward = RepairVerdicts.Of(RepairStateReader.Read(await world.LookAsync(Cancel))).Single(verdict => verdict.Recommended);
        forward.Action.ShouldBe(RepairAction.FinishForward);
        (await world.DoAsync(forward, Cancel)).ShouldBeNull();
        world.Situation().Logins.CurrentLogsIn.ShouldBeTrue();
        RepairStateReader.Read(await world.LookAsync(Cancel)).State.ShouldBe(RepairState.Finished);
    }

    [Fact]
    public async Task RolledBackAgainstTheVerdict_IsSeenAndMovedForwardAgain()
    {
        await using var world = await StartAsync();
        var forward = RepairVerdicts.Of(RepairStateReader.Read(await world.LookAsync(Cancel))).Single(verdict => verdict.Recommended);
        (await world.DoAsync(forward, Cancel)).ShouldBeNull();
        var back = RepairVerdicts.Of(RepairStateReader.Read(await world.LookAsync(Cancel)))[(int)RepairAction.RollBack];
        back.Harms.ShouldBe([RepairHarm.DeadPassword]);
        (await world.DoAsync(back, Cancel)).ShouldBeNull();
        world.Situation().Logins.CurrentLogsIn.ShouldBeFalse();

        var reading = RepairStateReader.Read(await world.LookAsync(Cancel));
        reading.State.ShouldBe(RepairState.RolledBack);
        (await world.DoAsync(RepairVerdicts.Of(reading).Single(verdict => verdict.Recommended), Cancel)).ShouldBeNull();
        world.Situation().Logins.CurrentLogsIn.ShouldBeTrue();
    }

    private static Task<FailedRotation> StartAsync() => FailedRotation.StartAsync(FailingWorlds.All.Single(world => world.Name == Stuck), Cancel);

    private static async Task<Secret> LabelsAsync(FailedRotation world) => (await world.Gateway.DescribeAsync(world.Secret, Cancel)).Value.ShouldNotBeNull();
}
