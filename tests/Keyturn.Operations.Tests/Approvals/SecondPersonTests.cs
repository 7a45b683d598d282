using Keyturn.Operations.Access;
using Keyturn.Operations.Approvals;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Notifications;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Tests.Rotations;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;

namespace Keyturn.Operations.Tests.Approvals;

/// <summary>An action that a rule matches, from the first click to AWS.</summary>
public sealed class SecondPersonTests : IDisposable
{
    private readonly ActionWorld world = new() { Rules = Rules("prod/*", Enum.GetValues<GuardedAction>()) };

    public SecondPersonTests()
    {
        world.Operators.With(FixedOperators.Aiko with { Id = "ben", DisplayName = "Ben Mori" }, Of("olga", ConsoleRole.Operator), Of("vera", ConsoleRole.Viewer));
        world.Restart();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_RuleMatches_AsksAndSendsNothing()
    {
        var answer = await RotateAsync();

        answer.Error.ShouldNotBeNull().Kind.ShouldBe(OperationErrorKind.NeedsSecondPerson);
        answer.Error.ApprovalId.ShouldBe(ActionWorld.Token);
        world.Gateway.Rotations.ShouldBeEmpty();
        var request = world.Approvals.All.ShouldHaveSingleItem();
        (request.AskedBy, request.Action, request.Reason, request.ExpiresAt).ShouldBe(("aiko", AuditAction.RotateNow, "Quarterly change", A.Moment.AddMinutes(15)));
        Steps().ShouldBe([(AuditAction.AskApproval, null), (AuditAction.AskApproval, AuditResult.Succeeded)]);
        world.Notices.Notices.ShouldHaveSingleItem().Change.ShouldBe(NoticeChange.Approval);
    }

    [Fact]
    public async Task Run_NoRuleMatches_GoesOnAlone()
    {
        world.Rules = Rules("other/*", GuardedAction.Rotate);
        world.Restart();

        (await RotateAsync()).Succeeded.ShouldBeTrue();

        world.Approvals.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task CarryOut_Approved_IsDoneOnceUnderTheSameToken()
    {
        await RotateAsync();
        (await world.Desk.Decide.ApproveAsync(ActionWorld.Token, "ben", "", Cancel)).Succeeded.ShouldBeTrue();
        world.Gateway.Rotations.ShouldBeEmpty();

        (await world.CarryOut.RunAsync(ActionWorld.Token, "aiko", Cancel)).Succeeded.ShouldBeTrue();
        (await world.CarryOut.RunAsync(ActionWorld.Token, "aiko", Cancel)).Succeeded.ShouldBeTrue("the same click again is told what came of it");

        world.Gateway.Rotations.ShouldHaveSingleItem().Token.ShouldBe(ActionWorld.Token);
        Steps().ShouldBe(
        [
            (AuditAction.AskApproval, null), (AuditAction.AskApproval, AuditResult.Succeeded), (AuditAction.Approve, null), (AuditAction.Approve, AuditResult.Succeeded),
            (AuditAction.UseApproval, null), (AuditAction.UseApproval, AuditResult.Succeeded), (AuditAction.RotateNow, null), (AuditAction.RotateNow, AuditResult.Succeeded),
        ]);
        var rotation = world.Drafts.First(draft => draft.Action == AuditAction.RotateNow);
        (rotation.Details[AuditDetail.Approval], rotation.Details[AuditDetail.ApprovedBy]).ShouldBe((ActionWorld.Token, "ben"));
    }

    [Theory]
    [InlineData("aiko", OperationErrorKind.Invalid)]
    [InlineData("vera", OperationErrorKind.Forbidden)]
    [InlineData("nobody", OperationErrorKind.Forbidden)]
    public async Task Approve_OneselfOrWithoutTheRight_IsRefused(string who, OperationErrorKind kind)
    {
        await RotateAsync();

        (await world.Desk.Decide.ApproveAsync(ActionWorld.Token, who, "", Cancel)).Error.ShouldNotBeNull().Kind.ShouldBe(kind);
        (await world.Desk.Decide.RefuseAsync(ActionWorld.Token, who, "no, not now", Cancel)).Error.ShouldNotBeNull().Kind.ShouldBe(kind);

        (await world.CarryOut.RunAsync(ActionWorld.Token, "aiko", Cancel)).Error.ShouldNotBeNull().Kind.ShouldBe(OperationErrorKind.NeedsSecondPerson);
        world.Gateway.Rotations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Approve_WithoutTheRightForThatAction_IsRefused()
    {
        await world.ChangeSchedule.RunAsync(ActionWorld.Command(), new RotationRules(45, null, null), Cancel);

        var error = (await world.Desk.Decide.ApproveAsync(ActionWorld.Token, "olga", "", Cancel)).Error.ShouldNotBeNull();

        error.ShouldBe(OperationErrors.Forbidden(Permission.ChangeSchedule));
    }

    [Fact]
    public async Task CarryOut_Refused_SaysWhoAndWhy()
    {
        await RotateAsync();
        (await world.Desk.Decide.RefuseAsync(ActionWorld.Token, "ben", "Batch is running", Cancel)).Succeeded.ShouldBeTrue();

        (await world.CarryOut.RunAsync(ActionWorld.Token, "aiko", Cancel)).Error.ShouldBe(OperationErrors.ApprovalRefused("Ben Mori", "Batch is running"));
        (await RotateAsync()).Error.ShouldBe(OperationErrors.ApprovalRefused("Ben Mori", "Batch is running"));
        (await world.Desk.Decide.ApproveAsync(ActionWorld.Token, "ben", "", Cancel)).Error.ShouldBe(OperationErrors.ApprovalDecided());
        world.Gateway.Rotations.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Withdraw_ByWhoeverAsked_EndsIt(bool approved)
    {
        await (approved ? ApproveAsync() : RotateAsync());

        var ended = (await world.Desk.Decide.WithdrawAsync(ActionWorld.Token, "aiko", "Done by hand", Cancel)).Value.ShouldNotBeNull();

        ended.StateAt(world.Time.GetUtcNow()).ShouldBe(ApprovalState.Withdrawn);
        world.Drafts.TakeLast(2).Select(draft => (draft.Action, draft.Result, draft.Reason)).ShouldBe([(AuditAction.WithdrawApproval, null, "Done by hand"), (AuditAction.WithdrawApproval, AuditResult.Succeeded, "Done by hand")]);
        (await world.CarryOut.RunAsync(ActionWorld.Token, "aiko", Cancel)).Error.ShouldBe(OperationErrors.ApprovalWithdrawn());
        (await RotateAsync()).Error.ShouldBe(OperationErrors.ApprovalWithdrawn());
        (await world.Desk.Decide.ApproveAsync(ActionWorld.Token, "ben", "", Cancel)).Error.ShouldBe(OperationErrors.ApprovalWithdrawn());
        (await world.Desk.Decide.WithdrawAsync(ActionWorld.Token, "aiko", "Once more", Cancel)).Error.ShouldBe(OperationErrors.ApprovalWithdrawn());
        world.Gateway.Rotations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Withdraw_BySomebodyElseWithoutAReasonOrTooLate_ChangesNothing()
    {
        await ApproveAsync();

        (await world.Desk.Decide.WithdrawAsync(ActionWorld.Token, "ben", "Not needed", Cancel)).Error.ShouldBe(OperationErrors.NotYoursToWithdraw("Aiko Sato"));
        (await world.Desk.Decide.WithdrawAsync(ActionWorld.Token, "nobody", "Not needed", Cancel)).Error.ShouldNotBeNull().Kind.ShouldBe(OperationErrorKind.Forbidden);
        (await world.Desk.Decide.WithdrawAsync(ActionWorld.Token, "aiko", " ", Cancel)).Error.ShouldNotBeNull().Kind.ShouldBe(OperationErrorKind.Invalid);
        (await world.CarryOut.RunAsync(ActionWorld.Token, "aiko", Cancel)).Succeeded.ShouldBeTrue();
        (await world.Desk.Decide.WithdrawAsync(ActionWorld.Token, "aiko", "Too late", Cancel)).Error.ShouldBe(OperationErrors.ApprovalUsed());

        world.Drafts.ShouldNotContain(draft => draft.Action == AuditAction.WithdrawApproval);
    }

    [Fact]
    public async Task Withdraw_RightToActIsGone_StillEndsIt()
    {
        await RotateAsync();
        world.Operators.With(FixedOperators.Viewer with { Id = "aiko" });

        (await world.Desk.Decide.WithdrawAsync(ActionWorld.Token, "aiko", "Not mine any more", Cancel)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task CarryOut_BySomebodyElse_IsRefused()
    {
        await ApproveAsync();

        (await world.CarryOut.RunAsync(ActionWorld.Token, "ben", Cancel)).Error.ShouldBe(OperationErrors.NotYourRequest("Aiko Sato"));
        (await world.RotateNow.RunAsync(ActionWorld.Command(person: "ben"), Cancel)).Error.ShouldBe(OperationErrors.ApprovalIsAnother());
        world.Gateway.Rotations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_OtherArgumentsThanApproved_IsRefused()
    {
        await world.ChangeSchedule.RunAsync(ActionWorld.Command(), new RotationRules(45, null, null), Cancel);
        await world.Desk.Decide.ApproveAsync(ActionWorld.Token, "ben", "", Cancel);

        (await world.ChangeSchedule.RunAsync(ActionWorld.Command(), new RotationRules(1, null, null), Cancel)).Error.ShouldBe(OperationErrors.ApprovalIsAnother());
        (await world.RotateNow.RunAsync(ActionWorld.Command(), Cancel)).Error.ShouldBe(OperationErrors.ApprovalIsAnother());
        (await world.ChangeSchedule.RunAsync(ActionWorld.Command(reason: "Something else"), new RotationRules(45, null, null), Cancel)).Error.ShouldBe(OperationErrors.ApprovalIsAnother());
        world.Gateway.Rotations.ShouldBeEmpty();

        (await world.CarryOut.RunAsync(ActionWorld.Token, "aiko", Cancel)).Succeeded.ShouldBeTrue();
        world.Gateway.Rotations.ShouldHaveSingleItem().Rules.ShouldBe(new RotationRules(45, null, null));
    }

    [Fact]
    public async Task CarryOut_TimeIsOver_IsRefusedAndTheAuditLogIsToldOnce()
    {
        await ApproveAsync();
        world.Time.Advance(TimeSpan.FromMinutes(15));

        (await world.CarryOut.RunAsync(ActionWorld.Token, "aiko", Cancel)).Error.ShouldBe(OperationErrors.ApprovalExpired());
        (await RotateAsync()).Error.ShouldBe(OperationErrors.ApprovalExpired());
        await world.Desk.Loop.LookAsync(Cancel);
        await world.Desk.Loop.LookAsync(Cancel);

        world.Gateway.Rotations.ShouldBeEmpty();
        world.Drafts.Count(draft => draft.Action == AuditAction.ExpireApproval).ShouldBe(1);
    }

    [Fact]
    public async Task CarryOut_RightsOfEitherAreGone_IsRefused()
    {
        await ApproveAsync();
        world.Operators.Remove("ben");
        (await world.CarryOut.RunAsync(ActionWorld.Token, "aiko", Cancel)).Error.ShouldBe(OperationErrors.ApproverLostRight("Ben Mori"));

        world.Operators.With(FixedOperators.Aiko with { Id = "ben", DisplayName = "Ben Mori" }, FixedOperators.Viewer with { Id = "aiko" });
        (await world.CarryOut.RunAsync(ActionWorld.Token, "aiko", Cancel)).Error.ShouldNotBeNull().Kind.ShouldBe(OperationErrorKind.Forbidden);

        world.Gateway.Rotations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_AskedAgainUnderAnotherToken_IsTheSameRequest()
    {
        await RotateAsync();

        var again = await world.RotateNow.RunAsync(ActionWorld.Command(token: Guid.NewGuid().ToString()), Cancel);

        again.Error.ShouldNotBeNull().ApprovalId.ShouldBe(ActionWorld.Token);
        world.Approvals.All.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Run_StoreOfApprovalsAway_SendsNothing()
    {
        world.Approvals.Unavailable = true;

        (await RotateAsync()).Error.ShouldBe(OperationErrors.ApprovalsUnavailable());

        world.Gateway.Rotations.ShouldBeEmpty();
    }

    [Fact]
    public async Task CarryOut_AuditLogAway_SendsNothing()
    {
        await ApproveAsync();
        world.Audit.Unavailable = true;

        (await world.CarryOut.RunAsync(ActionWorld.Token, "aiko", Cancel)).Error.ShouldNotBeNull().Kind.ShouldBe(OperationErrorKind.AuditUnavailable);

        world.Gateway.Rotations.ShouldBeEmpty();
        world.Approvals.All.ShouldHaveSingleItem().UsedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Preview_RuleMatches_SaysSoBeforehand()
    {
        var preview = (await world.RotateNow.PreviewAsync(A.Arn(), "olga", Cancel)).Value.ShouldNotBeNull();

        preview.SecondPerson.ShouldBe(new SecondPersonNeed(true, true, TimeSpan.FromMinutes(15), MayBreakGlass: false));
    }

    [Fact]
    public async Task Run_TagOfTheRule_IsReadNow()
    {
        world.Rules = new([new(AccessScope.Everywhere with { Tags = ["env=prod"] }, [GuardedAction.Rotate])], TimeSpan.FromMinutes(15));
        world.Restart();
        world.Secret = world.Secret with { Tags = world.Secret.Tags.Add("env", "prod") };

        (await RotateAsync()).Error.ShouldNotBeNull().Kind.ShouldBe(OperationErrorKind.NeedsSecondPerson);
    }

    [Theory]
    [InlineData(AuditAction.Approve, AuditResult.Succeeded)]
    [InlineData(AuditAction.UseApproval, AuditResult.Failed)]
    [InlineData(AuditAction.WithdrawApproval, AuditResult.Failed)]
    public async Task Reconciler_StepLeftOpen_IsClosedAsTheStoreShows(AuditAction action, AuditResult expected)
    {
        await ApproveAsync();
        var request = world.Approvals.All.Single();
        var draft = world.Drafts.First(one => one.Action == AuditAction.Approve) with { OperationId = "open", Action = action };
        await world.Audit.AppendAsync(draft, Cancel);

        (await world.Reconciler.LookAsync(Cancel)).ShouldBe(1, "somebody may be at it still");
        world.Time.Advance(IntentSettlement.NotAcceptedAfter);
        (await world.Reconciler.LookAsync(Cancel)).ShouldBe(0);

        world.Drafts.Last().Result.ShouldBe(expected);
        request.UsedAt.ShouldBeNull();
    }

    public void Dispose() => world.Dispose();

    private static ApprovalRules Rules(string names, params GuardedAction[] actions) => new([new(AccessScope.Everywhere with { Names = [names] }, [.. actions])], TimeSpan.FromMinutes(15));

    private static Operator Of(string id, ConsoleRole role) => new(id, id, RoleTable.Of(role)) { Role = role };

    private Task<OperationResult<RotationAccepted>> RotateAsync() => world.RotateNow.RunAsync(ActionWorld.Command(), Cancel);

    private async Task ApproveAsync()
    {
        await RotateAsync();
        (await world.Desk.Decide.ApproveAsync(ActionWorld.Token, "ben", "", Cancel)).Succeeded.ShouldBeTrue();
    }

    private IEnumerable<(AuditAction, AuditResult?)> Steps() => world.Drafts.Select(draft => (draft.Action, draft.Result));
}
