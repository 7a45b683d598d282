using Keyturn.Operations.Audit;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Rotations;

public sealed class IntentReconcilerTests : IDisposable
{
    private readonly ActionWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task LookAsync_NothingOpen_DoesNothing()
    {
        await world.RotateNow.RunAsync(ActionWorld.Command(), default);
        var calls = world.Gateway.Calls.Count;
        (await world.Reconciler.LookAsync(default)).ShouldBe(0);
        world.Gateway.Calls.Count.ShouldBe(calls);
        world.Audit.Entries.Count.ShouldBe(2);
    }

    [Fact]
    public async Task LookAsync_TokenAmongVersions_ItHappened()
    {
        await CutAsync(accepted: true);
        (await world.Reconciler.LookAsync(default)).ShouldBe(0);
        var last = world.Drafts.Last();
        last.Result.ShouldBe(AuditResult.Succeeded);
        last.Details[AuditDetail.Reconciled].ShouldBe("seen");
        last.Details[AuditDetail.VersionId].ShouldBe(ActionWorld.Token);
        world.Feed.Find(A.Arn(), ActionWorld.Token)!.IsTest.ShouldBeFalse();
        world.Gateway.Rotations.Count().ShouldBe(1);
        (await world.RotateNow.RunAsync(ActionWorld.Command(), default)).Value!.VersionId.ShouldBe(ActionWorld.Token);
        world.Gateway.Rotations.Count().ShouldBe(1);
    }

    [Fact]
    public async Task LookAsync_VersionOnlyWithoutLabel_ItHappened()
    {
        await CutAsync(accepted: false);
        world.Gateway.Versions[A.Arn().Value] = [new SecretVersion(ActionWorld.Token, [], null, null, [])];
        await world.Reconciler.LookAsync(default);
        world.Drafts.Last().Result.ShouldBe(AuditResult.Succeeded);
    }

    [Fact]
    public async Task LookAsync_NoSign_WaitsThenNotAccepted()
    {
        await CutAsync(accepted: false);
        (await world.Reconciler.LookAsync(default)).ShouldBe(1);
        world.Time.Advance(IntentSettlement.NotAcceptedAfter - TimeSpan.FromSeconds(1));
        (await world.Reconciler.LookAsync(default)).ShouldBe(1);
        world.Time.Advance(TimeSpan.FromSeconds(1));
        (await world.Reconciler.LookAsync(default)).ShouldBe(0);
        world.Drafts.Last().ShouldSatisfyAllConditions(
            draft => draft.Result.ShouldBe(AuditResult.Failed),
            draft => draft.Details[AuditDetail.Reconciled].ShouldBe("notAccepted"));
        world.Feed.Current.ShouldBeEmpty();
        world.Gateway.Rotations.Count().ShouldBe(1);
    }

    [Fact]
    public async Task LookAsync_AwsUnreachable_StaysOpen()
    {
        await CutAsync(accepted: true);
        world.Gateway.DescribeError = _ => OperationErrors.Unreachable("secretsmanager:DescribeSecret");
        world.Time.Advance(TimeSpan.FromHours(1));
        (await world.Reconciler.LookAsync(default)).ShouldBe(1);
        world.Gateway.DescribeError = null;
        world.Gateway.ListVersionsError = _ => OperationErrors.Throttled("secretsmanager:ListSecretVersionIds");
        (await world.Reconciler.LookAsync(default)).ShouldBe(1);
        world.Drafts.Last().Result.ShouldBe(AuditResult.Unknown);
    }

    [Fact]
    public async Task LookAsync_ActionStillAtWork_IsLeftAlone()
    {
        var gate = new TaskCompletionSource();
        world.Gateway.OnCall = (call, _) => call.Operation == "RotateSecret" ? gate.Task : Task.CompletedTask;
        var run = world.RotateNow.RunAsync(ActionWorld.Command(), default);
        world.Time.Advance(TimeSpan.FromHours(1));
        (await world.Reconciler.LookAsync(default)).ShouldBe(1);
        world.Audit.Entries.Count.ShouldBe(1);
        gate.SetResult();
        await run;
        (await world.Reconciler.LookAsync(default)).ShouldBe(0);
        world.Audit.Entries.Count.ShouldBe(2);
    }

    [Fact]
    public async Task LookAsync_OpenTestWithoutSign_EndsAsUnknown()
    {
        world.Gateway.RotateError = (_, _) => OperationErrors.OutcomeUnknown("x", OperationErrorKind.TimedOut);
        await world.TestRotation.RunAsync(ActionWorld.Command(), default);
        world.Time.Advance(IntentSettlement.NotAcceptedAfter);
        (await world.Reconciler.LookAsync(default)).ShouldBe(1);
        world.Time.Advance(IntentSettlement.NotSeenAfter);
        (await world.Reconciler.LookAsync(default)).ShouldBe(0);
        world.Drafts.Last().Result.ShouldBe(AuditResult.Unknown);
        world.Drafts.Last().Details[AuditDetail.Reconciled].ShouldBe("notSeen");
        (await world.Reconciler.LookAsync(default)).ShouldBe(0);
        world.Audit.Entries.Count.ShouldBe(3);
    }

    [Fact]
    public async Task LookAsync_TestSeenInEvents_ItHappened()
    {
        world.Gateway.RotateError = (_, _) => OperationErrors.OutcomeUnknown("x", OperationErrorKind.TimedOut);
        await world.TestRotation.RunAsync(ActionWorld.Command(), default);
        world.Estate.Publish(A.Snapshot([world.Secret], [A.Event(RotationEventKind.TestStarted, version: ActionWorld.Token)]));
        (await world.Reconciler.LookAsync(default)).ShouldBe(0);
        world.Drafts.Last().Result.ShouldBe(AuditResult.Succeeded);
        world.Feed.Find(A.Arn())!.IsTest.ShouldBeTrue();
    }

    [Theory]
    [InlineData(true, AuditResult.Succeeded)]
    [InlineData(false, AuditResult.Failed)]
    public async Task LookAsync_OpenStop_IsSeenByRotationOff(bool happened, AuditResult expected)
    {
        world.Gateway.CancelError = _ => OperationErrors.OutcomeUnknown("x", OperationErrorKind.TimedOut);
        await world.StopRotation.RunAsync(ActionWorld.Command(), default);
        world.Secret = happened ? world.Secret with { RotationEnabled = false } : world.Secret;
        world.Time.Advance(IntentSettlement.NotAcceptedAfter);
        await world.Reconciler.LookAsync(default);
        world.Drafts.Last().Result.ShouldBe(expected);
        world.Feed.Current.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, AuditResult.Succeeded, "seen")]
    [InlineData(false, AuditResult.Unknown, "notSeen")]
    public async Task LookAsync_OpenManagedRotation_IsSeenByItsTimeOnly(bool rotated, AuditResult expected, string how)
    {
        world.Secret = A.Secret(state: RotationState.Managed);
        world.Gateway.RotateError = (_, _) => OperationErrors.OutcomeUnknown("x", OperationErrorKind.TimedOut);
        await world.RotateNow.RunAsync(ActionWorld.Command(), default);
        world.Secret = world.Secret with { LastChanged = A.Moment.AddSeconds(40) };
        world.Time.Advance(IntentSettlement.NotAcceptedAfter);
        (await world.Reconciler.LookAsync(default)).ShouldBe(1);
        world.Secret = rotated ? world.Secret with { LastRotated = A.Moment.AddSeconds(50) } : world.Secret;
        world.Time.Advance(IntentSettlement.NotSeenAfter);
        (await world.Reconciler.LookAsync(default)).ShouldBe(0);
        world.Drafts.Last().Result.ShouldBe(expected);
        world.Drafts.Last().Details[AuditDetail.Reconciled].ShouldBe(how);
        world.Drafts.Last().Details.ShouldNotContainKey(AuditDetail.VersionId);
        world.Feed.Current.ShouldBeEmpty();
    }

    /// <summary>A test that was asked for on a secret that was rotated in the meantime is still not known.</summary>
    [Fact]
    public async Task LookAsync_OpenTestAndAnotherRotation_StaysUnknown()
    {
        world.Gateway.RotateError = (_, _) => OperationErrors.OutcomeUnknown("x", OperationErrorKind.TimedOut);
        await world.TestRotation.RunAsync(ActionWorld.Command(), default);
        world.Secret = world.Secret with { LastRotated = A.Moment.AddSeconds(50), LastChanged = A.Moment.AddSeconds(50) };
        world.Time.Advance(IntentSettlement.NotSeenAfter);
        (await world.Reconciler.LookAsync(default)).ShouldBe(0);
        world.Drafts.Last().Result.ShouldBe(AuditResult.Unknown);
    }

    [Fact]
    public async Task LookAsync_RestoreSeenByRotationOn_ItHappened()
    {
        world.Secret = A.Secret(state: RotationState.Off);
        world.Gateway.RotateError = (_, _) => OperationErrors.OutcomeUnknown("x", OperationErrorKind.TimedOut);
        await world.RestoreSchedule.RunAsync(ActionWorld.Command(), default);
        (await world.Reconciler.LookAsync(default)).ShouldBe(1);
        world.Secret = world.Secret with { RotationEnabled = true };
        (await world.Reconciler.LookAsync(default)).ShouldBe(0);
        world.Drafts.Last().Result.ShouldBe(AuditResult.Succeeded);
    }

    [Fact]
    public async Task ExecuteAsync_AfterACrash_SettlesByItselfAtStart()
    {
        await CutAsync(accepted: true);
        world.Restart();
        var settled = new TaskCompletionSource<AuditDraft>(TaskCreationOptions.RunContinuationsAsynchronously);
        world.Audit.OnAppend = draft => settled.TrySetResult(draft);
        await world.Reconciler.StartAsync(default);
        (await settled.Task).Result.ShouldBe(AuditResult.Succeeded);
        await world.Reconciler.StopAsync(default);
    }

    private Task<OperationResult<RotationAccepted>> CutAsync(bool accepted)
    {
        world.Gateway.RotateError = (_, _) =>
        {
            if (accepted)
            {
                world.AwsAccepts();
            }

            return OperationErrors.OutcomeUnknown("secretsmanager:RotateSecret", OperationErrorKind.TimedOut);
        };
        return world.RotateNow.RunAsync(ActionWorld.Command(), default);
    }
}
