using Keyturn.Operations.Audit;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;

namespace Keyturn.Operations.Tests.Rotations;

public sealed class RotateNowTests : IDisposable
{
    private readonly ActionWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task RunAsync_AllWell_CallsAwsOnceWithOurToken()
    {
        var result = await RunAsync();
        result.Value.ShouldBe(new RotationAccepted(A.Arn(), ActionWorld.Token, result.Value!.AwsRequestId));
        result.Value.AwsRequestId.ShouldNotBeNull();
        world.Gateway.Rotations.Single().ShouldBe(new GatewayCall("RotateSecret", A.Arn().Value, ActionWorld.Token, true));
    }

    [Fact]
    public async Task RunAsync_AllWell_WritesRequestedBeforeAndOutcomeAfter()
    {
        var requestedBefore = false;
        world.Gateway.OnCall = (call, _) =>
        {
            if (call.Operation == "RotateSecret")
            {
                requestedBefore = world.Drafts.Single().Phase == AuditPhase.Requested;
                world.AwsAccepts();
            }

            return Task.CompletedTask;
        };

        var result = await RunAsync();

        requestedBefore.ShouldBeTrue();
        var (requested, outcome) = (world.Drafts.First(), world.Drafts.Last());
        world.Drafts.Count().ShouldBe(2);
        requested.ShouldSatisfyAllConditions(
            draft => draft.OperationId.ShouldBe(ActionWorld.Token),
            draft => draft.Action.ShouldBe(AuditAction.RotateNow),
            draft => draft.OperatorId.ShouldBe("aiko"),
            draft => draft.OperatorName.ShouldBe("Aiko Sato"),
            draft => draft.SecretArn.ShouldBe(A.Arn().Value),
            draft => draft.Reason.ShouldBe("Quarterly change"),
            draft => draft.Result.ShouldBeNull(),
            draft => draft.Details[AuditDetail.Before].ShouldBe($"{A.Version(0)}=AWSPREVIOUS {A.Version(1)}=AWSCURRENT"),
            draft => draft.Details[AuditDetail.RotationBefore].ShouldBe("on"),
            draft => draft.Details.ShouldNotContainKey(AuditDetail.Managed));
        outcome.ShouldSatisfyAllConditions(
            draft => draft.Phase.ShouldBe(AuditPhase.Outcome),
            draft => draft.Result.ShouldBe(AuditResult.Succeeded),
            draft => draft.OperationId.ShouldBe(ActionWorld.Token),
            draft => draft.AwsRequestId.ShouldBe(result.Value!.AwsRequestId),
            draft => draft.Details[AuditDetail.VersionId].ShouldBe(ActionWorld.Token),
            draft => draft.Details[AuditDetail.After].ShouldContain($"{ActionWorld.Token}=AWSPENDING"),
            draft => draft.Details.ShouldNotContainKey(AuditDetail.ErrorKind));
        (await world.Audit.VerifyAsync(AuditAnchors.None, null, default)).Intact.ShouldBeTrue();
    }

    [Fact]
    public async Task RunAsync_AllWell_WatchesRefreshesAndReleasesTheLock()
    {
        await RunAsync();
        world.Feed.Find(A.Arn())?.ShouldSatisfyAllConditions(
            progress => progress.VersionId.ShouldBe(ActionWorld.Token),
            progress => progress.IsTest.ShouldBeFalse(),
            progress => progress.Outcome.ShouldBe(RotationOutcome.Running));
        world.Refresh.Refreshed.ShouldContain(A.Arn().Value);
        world.Locks.Held.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("viewer")]
    [InlineData("stranger")]
    public async Task RunAsync_WithoutPermission_IsForbidden(string person)
    {
        var result = await world.RotateNow.RunAsync(ActionWorld.Command(person: person), default);
        ShouldBeRefused(result, OperationErrorKind.Forbidden);
        result.Error!.Sentence.ToText().ShouldContain("Rotate secrets");
    }

    [Fact]
    public async Task RunAsync_RightsTakenAwayMeanwhile_IsForbidden()
    {
        (await world.RotateNow.PreviewAsync(A.Arn(), "aiko", default)).Succeeded.ShouldBeTrue();
        world.Operators.Remove("aiko");
        ShouldBeRefused(await RunAsync(), OperationErrorKind.Forbidden);
    }

    [Fact]
    public async Task RunAsync_ReadOnly_SaysWhy()
    {
        world.Accounts.ReadOnlyReason = RotationSentences.Book.Say("KeepsScheduleOn");
        var result = await RunAsync();
        ShouldBeRefused(result, OperationErrorKind.ReadOnly);
        result.Error!.Sentence.ShouldBe(world.Accounts.ReadOnlyReason);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(501)]
    public async Task RunAsync_ReasonTooShortOrLong_IsInvalid(int length) =>
        ShouldBeRefused(await world.RotateNow.RunAsync(ActionWorld.Command(reason: new string('x', length)), default), OperationErrorKind.Invalid);

    [Theory]
    [InlineData(3)]
    [InlineData(500)]
    public async Task RunAsync_ReasonAtTheBounds_IsTaken(int length) =>
        (await world.RotateNow.RunAsync(ActionWorld.Command(reason: $"  {new string('x', length)}  "), default)).Succeeded.ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("1111111111111111111111111111111")]
    [InlineData("11111111111111111111111111111111111111111111111111111111111111111")]
    [InlineData("11111111-2222-4333-8444-55555555555_")]
    public async Task RunAsync_BadToken_IsInvalid(string token) =>
        ShouldBeRefused(await world.RotateNow.RunAsync(ActionWorld.Command(token), default), OperationErrorKind.Invalid);

    [Fact]
    public async Task RunAsync_SomebodyElseAtIt_IsBusy()
    {
        await using var held = await world.Locks.TryAcquireAsync(AuditedAction.LockKey(A.Arn().Value), default);
        ShouldBeRefused(await RunAsync(), OperationErrorKind.Busy);
    }

    [Fact]
    public async Task RunAsync_BusyThenFree_SameTokenGoesThrough()
    {
        await using (await world.Locks.TryAcquireAsync(AuditedAction.LockKey(A.Arn().Value), default))
        {
            ShouldBeRefused(await RunAsync(), OperationErrorKind.Busy);
        }

        (await RunAsync()).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task RunAsync_BlockedSinceThePreview_IsBlockedWithTheReason()
    {
        world.Secret = A.Secret(state: RotationState.Stuck);
        var result = await RunAsync();
        ShouldBeRefused(result, OperationErrorKind.Blocked);
        result.Error!.Sentence.ShouldBe(RotationSentences.Book.Say("BlockStuckPending", A.Version(2)));
    }

    [Fact]
    public async Task RunAsync_CannotDescribe_PassesTheErrorOn()
    {
        world.Gateway.DescribeError = _ => OperationErrors.Unreachable("secretsmanager:DescribeSecret");
        ShouldBeRefused(await RunAsync(), OperationErrorKind.Unreachable);
    }

    [Fact]
    public async Task RunAsync_AuditUnavailable_AwsIsNotCalled()
    {
        world.Audit.Unavailable = true;
        ShouldBeRefused(await RunAsync(), OperationErrorKind.AuditUnavailable);
        world.Locks.Held.ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_AuditFailsBetweenReadAndWrite_AwsIsNotCalled()
    {
        world.Audit.OnAppend = _ => world.Audit.Unavailable = true;
        ShouldBeRefused(await RunAsync(), OperationErrorKind.AuditUnavailable);
    }

    [Fact]
    public async Task RunAsync_OutcomeCannotBeWritten_StillSucceedsAndStaysOpen()
    {
        world.Audit.OnAppend = draft => world.Audit.Unavailable = draft.Phase == AuditPhase.Outcome;
        (await RunAsync()).Succeeded.ShouldBeTrue();
        world.Drafts.Single().Phase.ShouldBe(AuditPhase.Requested);
    }

    [Fact]
    public async Task RunAsync_AwsRefuses_WritesTheFailureAndWatchesNothing()
    {
        world.Gateway.RotateError = (_, _) => OperationErrors.AccessDenied("secretsmanager:RotateSecret") with { AwsCode = "AccessDeniedException", AwsRequestId = "r-1" };
        var result = await RunAsync();
        result.Error!.Kind.ShouldBe(OperationErrorKind.AccessDenied);
        world.Drafts.Last().ShouldSatisfyAllConditions(
            draft => draft.Result.ShouldBe(AuditResult.Failed),
            draft => draft.AwsRequestId.ShouldBe("r-1"),
            draft => draft.Details[AuditDetail.ErrorCode].ShouldBe("AccessDeniedException"),
            draft => draft.Details[AuditDetail.ErrorKind].ShouldBe("AccessDenied"));
        world.Feed.Current.ShouldBeEmpty();
    }

    [Fact]
    public async Task RunAsync_ConnectionCut_OutcomeIsUnknownAndNeverSentAgain()
    {
        world.Gateway.RotateError = (_, _) => OperationErrors.OutcomeUnknown("secretsmanager:RotateSecret", OperationErrorKind.Unreachable);
        (await RunAsync()).Error!.OutcomeUnknown.ShouldBeTrue();
        world.Drafts.Last().Result.ShouldBe(AuditResult.Unknown);

        world.Gateway.RotateError = null;
        (await RunAsync()).Error!.OutcomeUnknown.ShouldBeTrue();
        world.Gateway.Rotations.Count().ShouldBe(1);
    }

    [Fact]
    public async Task RunAsync_GatewayThrows_OutcomeIsUnknown()
    {
        world.Gateway.OnCall = (call, _) => call.Operation == "RotateSecret" ? throw new InvalidOperationException("bug") : Task.CompletedTask;
        var result = await RunAsync();
        result.Error!.Kind.ShouldBe(OperationErrorKind.Unexpected);
        result.Error.OutcomeUnknown.ShouldBeTrue();
        world.Drafts.Last().Result.ShouldBe(AuditResult.Unknown);
    }

    [Fact]
    public async Task RunAsync_DoubleClick_SecondJoinsTheFirst()
    {
        var gate = new TaskCompletionSource();
        world.Gateway.OnCall = (call, _) => call.Operation == "RotateSecret" ? gate.Task : Task.CompletedTask;
        var first = RunAsync();
        var second = RunAsync();
        gate.SetResult();
        (await second).Value.ShouldBe((await first).Value);
        world.Gateway.Rotations.Count().ShouldBe(1);
        world.Drafts.Count().ShouldBe(2);
    }

    [Fact]
    public async Task RunAsync_SameTokenLater_ReturnsTheFirstResult()
    {
        var first = await RunAsync();
        (await RunAsync()).Value.ShouldBe(first.Value);
        world.Gateway.Rotations.Count().ShouldBe(1);
    }

    [Fact]
    public async Task RunAsync_SameTokenAfterRestart_TheAuditLogRemembers()
    {
        var first = await RunAsync();
        world.Restart();
        (await RunAsync()).Value.ShouldBe(first.Value);
        world.Gateway.Rotations.Count().ShouldBe(1);
    }

    [Fact]
    public async Task RunAsync_FailedTokenAfterRestart_TellsTheFailure()
    {
        world.Gateway.RotateError = (_, _) => OperationErrors.Conflict("secretsmanager:RotateSecret") with { AwsCode = "InvalidRequestException" };
        await RunAsync();
        world.Restart();
        world.Gateway.RotateError = null;
        var again = await RunAsync();
        again.Error!.Kind.ShouldBe(OperationErrorKind.Conflict);
        again.Error.AwsCode.ShouldBe("InvalidRequestException");
        world.Gateway.Rotations.Count().ShouldBe(1);
    }

    [Fact]
    public async Task RunAsync_TokenOfAnotherAction_IsRefused()
    {
        await RunAsync();
        (await world.StopRotation.RunAsync(ActionWorld.Command(), default)).Error!.Kind.ShouldBe(OperationErrorKind.Invalid);
        world.Restart();
        (await world.StopRotation.RunAsync(ActionWorld.Command(), default)).Error!.Kind.ShouldBe(OperationErrorKind.Invalid);
        world.Gateway.Calls.ShouldNotContain(call => call.Operation == "CancelRotateSecret");
    }

    [Fact]
    public async Task RunAsync_ViewerGoesAway_TheRunEndsByItself()
    {
        var gate = new TaskCompletionSource();
        world.Gateway.OnCall = (call, _) => call.Operation == "RotateSecret" ? gate.Task : Task.CompletedTask;
        using var viewer = new CancellationTokenSource();
        var run = world.RotateNow.RunAsync(ActionWorld.Command(), viewer.Token);
        await viewer.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(run);
        gate.SetResult();
        (await RunAsync()).Succeeded.ShouldBeTrue();
        world.Drafts.Last().Result.ShouldBe(AuditResult.Succeeded);
        world.Gateway.Rotations.Count().ShouldBe(1);
    }

    [Fact]
    public async Task RunAsync_ManagedSecret_IsAllowedAndNotWatched()
    {
        world.Secret = A.Secret(state: RotationState.Managed);
        var result = await RunAsync();
        result.Value!.VersionId.ShouldBeNull();
        world.Feed.Current.ShouldBeEmpty();
        world.Drafts.First().Details[AuditDetail.Managed].ShouldBe("rds");
    }

    [Fact]
    public async Task PreviewAsync_SingleUser_SaysWhatHappens()
    {
        var preview = (await world.RotateNow.PreviewAsync(A.Arn(), "aiko", default)).Value!;
        preview.IsBlocked.ShouldBeFalse();
        preview.Strategy.ShouldBe(RotationStrategy.SingleUser);
        preview.Effects.Select(effect => effect.Code).ShouldBe(["NewVersion", "CurrentBecomesPrevious", "PreviousLosesLabel", "ConsumersSingleUser", "DatabaseNotUndone"]);
        preview.Effects[1].Arguments.ShouldBe([A.Version(1)]);
        preview.CliLine.ShouldBe($"aws secretsmanager rotate-secret --secret-id {A.Arn()} --rotate-immediately --region ap-northeast-1");
        preview.Row.State.ShouldBe(RotationState.Healthy);
        world.Audit.Entries.ShouldBeEmpty();
        world.Gateway.Rotations.ShouldBeEmpty();
    }

    [Fact]
    public async Task PreviewAsync_ReadOnly_IsBlockedByIt()
    {
        world.Accounts.ReadOnlyReason = RotationSentences.Book.Say("KeepsScheduleOn");
        var preview = (await world.RotateNow.PreviewAsync(A.Arn(), "aiko", default)).Value!;
        preview.Blockers.ShouldBe([world.Accounts.ReadOnlyReason]);
    }

    [Fact]
    public async Task PreviewAsync_WithoutPermission_IsForbidden() =>
        (await world.RotateNow.PreviewAsync(A.Arn(), "viewer", default)).Error!.Kind.ShouldBe(OperationErrorKind.Forbidden);

    [Fact]
    public async Task PreviewAsync_CannotDescribe_PassesTheErrorOn()
    {
        world.Gateway.DescribeError = _ => OperationErrors.Throttled("secretsmanager:DescribeSecret");
        (await world.RotateNow.PreviewAsync(A.Arn(), "aiko", default)).Error!.Kind.ShouldBe(OperationErrorKind.Throttled);
    }

    private Task<OperationResult<RotationAccepted>> RunAsync() => world.RotateNow.RunAsync(ActionWorld.Command(), default);

    private void ShouldBeRefused(OperationResult<RotationAccepted> result, OperationErrorKind kind)
    {
        result.Error!.Kind.ShouldBe(kind);
        world.Gateway.Rotations.ShouldBeEmpty();
        world.Audit.Entries.ShouldBeEmpty();
    }
}
