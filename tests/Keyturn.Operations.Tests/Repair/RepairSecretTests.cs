using System.Collections.Frozen;
using Keyturn.Operations.Access;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Repair;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;

namespace Keyturn.Operations.Tests.Repair;

public sealed class RepairSecretTests : IDisposable
{
    private readonly RepairWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task ExamineAsync_StuckAfterSet_RecommendsForward()
    {
        var exam = await world.ExamineAsync();
        exam.Reading.State.ShouldBe(RepairState.SetNotFinished);
        exam.Recommended.ShouldNotBeNull().Action.ShouldBe(RepairAction.FinishForward);
        exam.MayOverride.ShouldBeTrue();
        exam.ReadAt.ShouldBe(A.Moment);
        exam.Needs(RepairAction.RollBack).ShouldBe(Permission.RepairLabels);
        exam.Needs(RepairAction.EnableWithTest).ShouldBe(Permission.TestRotation);
        world.Actions.Audit.Entries.ShouldBeEmpty();
        world.Actions.Gateway.Moves.ShouldBeEmpty();
    }

    [Fact]
    public async Task ExamineAsync_LogsRefused_IsNeverSafe()
    {
        world.Actions.Logs.Error = OperationErrors.AccessDenied("logs:FilterLogEvents");
        world.Tell();
        var exam = await world.ExamineAsync();
        exam.Reading.State.ShouldBe(RepairState.Unknown);
        exam.Verdicts.ShouldAllBe(verdict => verdict.Safety != RepairSafety.Safe);
    }

    [Fact]
    public async Task ExamineAsync_LabelTakenOffByHand_NamesWhoDidIt()
    {
        (await world.Actions.Gateway.MoveStageAsync(A.Arn(), VersionStage.Pending, null, A.Version(2), default)).Succeeded.ShouldBeTrue();
        world.Actions.Trail.Publish(new TrailSnapshot(A.Scope()).With(
            [A.Call(SecretCallKind.UpdateSecretVersionStage, A.Moment.AddMinutes(-10)) with { Stage = VersionStage.Pending, RemovedFrom = A.Version(2), Actor = "arn:aws:iam::111122223333:user/ben" }]));

        var exam = await world.ExamineAsync();

        exam.Reading.State.ShouldBe(RepairState.DetachedTooEarly);
        exam.Reading.Evidence.Single(one => one.Source == RepairSource.Call).Says.Arguments.ShouldBe(["arn:aws:iam::111122223333:user/ben"]);
    }

    [Fact]
    public async Task ExamineAsync_WithoutAnyRight_IsForbidden() =>
        (await world.Repair.ExamineAsync(A.Arn(), RepairPurpose.Routine, "nobody", default)).Error!.Kind.ShouldBe(OperationErrorKind.Forbidden);

    [Fact]
    public async Task RunAsync_FinishForward_TwoCallsEachAuditedBeforeAndAfter()
    {
        var done = (await RunAsync(RepairAction.FinishForward)).Value.ShouldNotBeNull();
        done.AwsRequestIds.Length.ShouldBe(2);
        world.Holders().ShouldBe(["AWSCURRENT=2", "AWSPREVIOUS=1"]);
        world.Actions.Gateway.Moves.Select(call => (call.Stage, call.MoveTo, call.RemoveFrom)).ShouldBe(
            [(VersionStage.Current, A.Version(2), A.Version(1)), (VersionStage.Pending, null, A.Version(2))]);

        var drafts = world.Actions.Drafts.ToArray();
        drafts.Select(draft => (draft.Action, draft.Phase, draft.Result)).ShouldBe(
        [
            (AuditAction.FinishForward, AuditPhase.Requested, null), (AuditAction.FinishForward, AuditPhase.Outcome, AuditResult.Succeeded),
            (AuditAction.FinishForward, AuditPhase.Requested, null), (AuditAction.FinishForward, AuditPhase.Outcome, AuditResult.Succeeded),
        ]);
        drafts.Select(draft => draft.OperationId).Distinct().Count().ShouldBe(2);
        drafts[0].Details.ShouldSatisfyAllConditions(
            details => details[AuditDetail.State].ShouldBe("SetNotFinished"),
            details => details[AuditDetail.Verdict].ShouldBe("Safe"),
            details => details[AuditDetail.Purpose].ShouldBe("Routine"),
            details => details[AuditDetail.Stage].ShouldBe(VersionStage.Current),
            details => details[AuditDetail.MovedTo].ShouldBe(A.Version(2)),
            details => details[AuditDetail.RemovedFrom].ShouldBe(A.Version(1)),
            details => details[AuditDetail.Before].ShouldContain($"{A.Version(2)}=AWSPENDING"));
        drafts[1].Details[AuditDetail.After].ShouldContain($"{A.Version(2)}=AWSCURRENT+AWSPENDING");
        drafts[3].Details[AuditDetail.After].ShouldContain($"{A.Version(2)}=AWSCURRENT");
    }

    [Fact]
    public async Task RunAsync_SecondCallFails_SaysThatHalfIsDoneAndGoesOnWithTheSameToken()
    {
        var seen = await world.SeenAsync(RepairAction.FinishForward);
        world.Actions.Gateway.MoveError = call => call.Stage == VersionStage.Pending ? OperationErrors.Throttled("secretsmanager:UpdateSecretVersionStage") : null;
        var half = (await world.Repair.RunAsync(RepairWorld.Command(seen), default)).Error.ShouldNotBeNull();
        half.Sentence.Code.ShouldBe("HalfDone");
        world.Holders().ShouldBe(["AWSCURRENT=2", "AWSPENDING=2", "AWSPREVIOUS=1"]);

        // What AWS refused is remembered under its token; detaching is what is left to do.
        world.Actions.Gateway.MoveError = null;
        var exam = await world.ExamineAsync();
        exam.Verdicts[(int)RepairAction.DetachPending].Why.Code.ShouldBe("Why_DetachPending_OnCurrent");
        (await world.Repair.RunAsync(RepairWorld.Command(exam.Verdicts[(int)RepairAction.DetachPending], token: Guid.NewGuid().ToString()), default)).Succeeded.ShouldBeTrue();
        world.Holders().ShouldBe(["AWSCURRENT=2", "AWSPREVIOUS=1"]);
    }

    [Fact]
    public async Task RunAsync_CrashBetweenTheCalls_TheSameTokenMakesOnlyTheSecond()
    {
        var seen = await world.SeenAsync(RepairAction.FinishForward);
        world.Actions.Audit.OnAppend = draft => world.Actions.Audit.Unavailable = draft.Details.GetValueOrDefault(AuditDetail.Stage) == VersionStage.Pending;
        (await world.Repair.RunAsync(RepairWorld.Command(seen), default)).Error!.Kind.ShouldBe(OperationErrorKind.AuditUnavailable);

        world.Actions.Audit.OnAppend = null;
        world.Actions.Audit.Unavailable = false;
        world.Actions.Restart();
        (await world.Repair.RunAsync(RepairWorld.Command(seen), default)).Succeeded.ShouldBeTrue();
        world.Actions.Gateway.Moves.Count(call => call.Stage == VersionStage.Current).ShouldBe(1);
        world.Holders().ShouldBe(["AWSCURRENT=2", "AWSPREVIOUS=1"]);
    }

    [Fact]
    public async Task RunAsync_AwsTidiedUpBetweenTheCalls_IsDone()
    {
        var seen = await world.SeenAsync(RepairAction.FinishForward);
        world.Actions.Gateway.OnCall = (call, _) =>
        {
            if (call.Stage == VersionStage.Current)
                world.Actions.Gateway.Move(A.Arn(), new GatewayCall("UpdateSecretVersionStage", A.Arn().Value) { Stage = VersionStage.Pending, RemoveFrom = A.Version(2) });
            return Task.CompletedTask;
        };
        (await world.Repair.RunAsync(RepairWorld.Command(seen), default)).Value.ShouldNotBeNull().AwsRequestIds.Length.ShouldBe(1);
    }

    [Fact]
    public async Task RunAsync_LabelsMovedSinceSeen_AsksAwsNothing()
    {
        var seen = await world.SeenAsync(RepairAction.FinishForward);
        world.Actions.Secret = world.Actions.Secret with { StagesByVersion = A.Stages([(A.Version(1), [VersionStage.Previous]), (A.Version(2), [VersionStage.Current])]) };
        var error = (await world.Repair.RunAsync(RepairWorld.Command(seen), default)).Error.ShouldNotBeNull();
        error.Sentence.Code.ShouldBe("LabelsMoved");
        world.Actions.Gateway.Moves.ShouldBeEmpty();
        world.Actions.Audit.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_VerdictChangedSinceSeen_SaysWhichIsTrueNow()
    {
        using var other = new RepairWorld(log => log.Create().SetRefused(), "setSecret");
        var seen = await other.SeenAsync(RepairAction.DetachPending);
        seen.Safety.ShouldBe(RepairSafety.Safe);
        other.Tell(A.Event(RotationEventKind.Started, A.Moment.AddHours(-3), A.Version(2)), A.Event(RotationEventKind.Failed, A.Moment, A.Version(2), step: "finishSecret"));
        var error = (await other.Repair.RunAsync(RepairWorld.Command(seen), default)).Error.ShouldNotBeNull();
        error.Sentence.Code.ShouldBe("VerdictChanged");
        error.Sentence.ToText().ShouldContain("Unsafe");
        other.Actions.Gateway.Moves.ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_RaceAfterTheLook_AwsRefusesAndItIsAudited()
    {
        var seen = await world.SeenAsync(RepairAction.DetachPending);
        world.Actions.Gateway.MoveError = _ => OperationErrors.Conflict("secretsmanager:UpdateSecretVersionStage") with { AwsCode = "InvalidParameterException" };
        (await world.Repair.RunAsync(RepairWorld.Command(seen, "prod/orders/db"), default)).Error!.Kind.ShouldBe(OperationErrorKind.Conflict);
        world.Actions.Drafts.Last().ShouldSatisfyAllConditions(
            draft => draft.Result.ShouldBe(AuditResult.Failed),
            draft => draft.Details[AuditDetail.ErrorCode].ShouldBe("InvalidParameterException"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("prod/orders")]
    [InlineData("PROD/ORDERS/DB")]
    public async Task RunAsync_UnsafeWithoutItsName_IsRefused(string? typed)
    {
        var seen = await world.SeenAsync(RepairAction.RollBack);
        seen.Harms.ShouldBe([RepairHarm.DeadPassword]);
        (await world.Repair.RunAsync(RepairWorld.Command(seen, typed), default)).Error!.Sentence.Code.ShouldBe("NameNotTyped");
        world.Actions.Gateway.Moves.ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_UnsafeWithItsName_IsDoneAndTheHarmIsOnRecord()
    {
        var seen = await world.SeenAsync(RepairAction.RollBack);
        (await world.Repair.RunAsync(RepairWorld.Command(seen, "prod/orders/db"), default)).Succeeded.ShouldBeTrue();
        world.Holders().ShouldBe(["AWSCURRENT=0", "AWSPENDING=2", "AWSPREVIOUS=1"]);
        world.Actions.Drafts.First().Details.ShouldSatisfyAllConditions(
            details => details[AuditDetail.Verdict].ShouldBe("Unsafe"),
            details => details[AuditDetail.Harms].ShouldBe("DeadPassword"));
    }

    [Theory]
    [InlineData(Permission.OverrideUnsafeRepair)]
    [InlineData(Permission.RepairLabels)]
    public async Task RunAsync_RightTakenAway_IsForbidden(Permission missing)
    {
        var seen = await world.SeenAsync(RepairAction.RollBack);
        world.Actions.Operators.With(FixedOperators.Aiko with { Permissions = FixedOperators.Aiko.Permissions.Except([missing]).ToFrozenSet() });
        (await world.Repair.RunAsync(RepairWorld.Command(seen, "prod/orders/db"), default)).Error!.Kind.ShouldBe(OperationErrorKind.Forbidden);
        world.Actions.Gateway.Moves.ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_NotPossible_SaysWhy()
    {
        var seen = await world.SeenAsync(RepairAction.Retry);
        (await world.Repair.RunAsync(RepairWorld.Command(seen), default)).Error!.Sentence.Code.ShouldBe("Why_Retry_Stray");
        world.Actions.Gateway.Rotations.ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_Stop_GoesTheSameWay()
    {
        var seen = await world.SeenAsync(RepairAction.Stop);
        (await world.Repair.RunAsync(RepairWorld.Command(seen, "prod/orders/db"), default)).Succeeded.ShouldBeTrue();
        world.Actions.Gateway.Calls.ShouldContain(call => call.Operation == "CancelRotateSecret");
        world.Actions.Drafts.First().Details[AuditDetail.Harms].ShouldBe("ScheduleOff");
    }

    [Fact]
    public async Task RunAsync_ReadOnly_IsRefused()
    {
        var seen = await world.SeenAsync(RepairAction.FinishForward);
        world.Actions.Accounts.ReadOnlyReason = RepairSentences.NameOf(RepairAction.Stop);
        (await world.Repair.RunAsync(RepairWorld.Command(seen), default)).Error!.Kind.ShouldBe(OperationErrorKind.ReadOnly);
        (await world.ExamineAsync()).ReadOnly.ShouldBe(world.Actions.Accounts.ReadOnlyReason);
    }

    [Theory]
    [InlineData(true, AuditResult.Succeeded, "seen")]
    [InlineData(false, AuditResult.Failed, "notAccepted")]
    public async Task LookAsync_ConnectionCut_TheLabelsTellWhatHappened(bool carriedOut, AuditResult expected, string how)
    {
        await CutAsync(carriedOut);
        world.Actions.Drafts.Last().Result.ShouldBe(AuditResult.Unknown);
        world.Actions.Time.Advance(TimeSpan.FromMinutes(2));
        (await world.Actions.Reconciler.LookAsync(default)).ShouldBe(0);
        world.Actions.Drafts.Last().ShouldSatisfyAllConditions(
            draft => draft.Result.ShouldBe(expected),
            draft => draft.Details[AuditDetail.Reconciled].ShouldBe(how),
            draft => draft.Details.ShouldNotContainKey(AuditDetail.VersionId));
        world.Actions.Gateway.Moves.Count().ShouldBe(1);
    }

    [Fact]
    public async Task LookAsync_LabelOnAThirdVersion_StaysUnknown()
    {
        await CutAsync(carriedOut: false);
        world.Actions.Secret = world.Actions.Secret with { StagesByVersion = A.Stages([(A.Version(0), [VersionStage.Current]), (A.Version(1), [VersionStage.Previous])]) };
        world.Actions.Time.Advance(TimeSpan.FromMinutes(2));
        (await world.Actions.Reconciler.LookAsync(default)).ShouldBe(1);
        world.Actions.Time.Advance(TimeSpan.FromMinutes(20));
        (await world.Actions.Reconciler.LookAsync(default)).ShouldBe(0);
        world.Actions.Drafts.Last().Details[AuditDetail.Reconciled].ShouldBe("notSeen");
    }

    [Fact]
    public async Task RunAsync_OutcomeUnknown_IsNotSentAgain()
    {
        var seen = await CutAsync(carriedOut: false);
        world.Actions.Gateway.MoveError = null;
        (await world.Repair.RunAsync(RepairWorld.Command(seen), default)).Error!.OutcomeUnknown.ShouldBeTrue();
        world.Actions.Gateway.Moves.Count().ShouldBe(1);
    }

    private async Task<RepairVerdict> CutAsync(bool carriedOut)
    {
        var seen = await world.SeenAsync(RepairAction.FinishForward);
        world.Actions.Gateway.MoveError = call =>
        {
            if (carriedOut)
                world.Actions.Gateway.Move(A.Arn(), call);
            return OperationErrors.OutcomeUnknown("secretsmanager:UpdateSecretVersionStage", OperationErrorKind.Unreachable);
        };
        (await world.Repair.RunAsync(RepairWorld.Command(seen), default)).Error!.OutcomeUnknown.ShouldBeTrue();
        return seen;
    }

    private async Task<OperationResult<RepairDone>> RunAsync(RepairAction action) =>
        await world.Repair.RunAsync(RepairWorld.Command(await world.SeenAsync(action)), default);
}
