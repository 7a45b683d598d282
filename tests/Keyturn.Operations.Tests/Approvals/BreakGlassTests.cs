using Keyturn.Operations.Access;
using Keyturn.Operations.Approvals;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Notifications;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Tests.Rotations;
using Keyturn.Testing.Fakes;

namespace Keyturn.Operations.Tests.Approvals;

/// <summary>An administrator acts without the second person: recorded, told, reviewed, or not done.</summary>
public sealed class BreakGlassTests : IDisposable
{
    private readonly ActionWorld world = new() { Rules = new([new(AccessScope.Everywhere, [GuardedAction.Rotate])], TimeSpan.FromMinutes(15)) };

    public BreakGlassTests()
    {
        world.Operators.With(FixedOperators.Aiko with { Id = "ben", DisplayName = "Ben Mori" }, new Operator("olga", "Olga", RoleTable.Of(ConsoleRole.Operator)) { Role = ConsoleRole.Operator });
        world.Restart();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_Admin_IsDoneAuditedToldAndWaitsForReview()
    {
        (await BreakAsync("aiko")).Succeeded.ShouldBeTrue();

        world.Gateway.Rotations.Count().ShouldBe(1);
        world.Drafts.Select(draft => (draft.Action, draft.Phase)).Take(3).ShouldBe([(AuditAction.BreakGlass, AuditPhase.Requested), (AuditAction.BreakGlass, AuditPhase.Outcome), (AuditAction.RotateNow, AuditPhase.Requested)]);
        world.Drafts.First(draft => draft.Action == AuditAction.RotateNow).Details[AuditDetail.BreakGlass].ShouldBe("aiko");
        world.Notices.Notices.ShouldHaveSingleItem().Change.ShouldBe(NoticeChange.BreakGlass);
        world.Desk.Board.Current.Requests.ShouldHaveSingleItem().NeedsReview.ShouldBeTrue();
    }

    [Fact]
    public async Task Run_WithoutTheRight_IsRefused()
    {
        (await BreakAsync("olga")).Error.ShouldBe(OperationErrors.Forbidden(Permission.BreakGlass));

        world.Gateway.Rotations.ShouldBeEmpty();
        world.Audit.Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_NoAudit_NoBreakGlass()
    {
        world.Audit.OnAppend = draft => world.Audit.Unavailable = draft.Action == AuditAction.BreakGlass;

        (await BreakAsync("aiko")).Error.ShouldNotBeNull().Kind.ShouldBe(OperationErrorKind.AuditUnavailable);

        world.Gateway.Rotations.ShouldBeEmpty();
        world.Approvals.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_NobodyCanBeTold_IsNotDone()
    {
        world.Notices.RefusesNotices = true;

        (await BreakAsync("aiko")).Error.ShouldBe(OperationErrors.ApprovalsUnavailable());

        world.Gateway.Rotations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Review_ByWhoeverBrokeItOrWithoutTheRight_IsRefused()
    {
        await BreakAsync("aiko");

        (await world.Desk.Decide.ReviewAsync(ActionWorld.Token, "aiko", "It was me", Cancel)).Error.ShouldBe(OperationErrors.NotYourOwnRequest());
        (await world.Desk.Decide.ReviewAsync(ActionWorld.Token, "olga", "Fine by me", Cancel)).Error.ShouldBe(OperationErrors.Forbidden(Permission.BreakGlass));
        (await world.Desk.Decide.ReviewAsync(ActionWorld.Token, "ben", "", Cancel)).Error.ShouldNotBeNull().Kind.ShouldBe(OperationErrorKind.Invalid);

        (await world.Desk.Decide.ReviewAsync(ActionWorld.Token, "ben", "Checked with the DBA on duty", Cancel)).Succeeded.ShouldBeTrue();
        (await world.Desk.Decide.ReviewAsync(ActionWorld.Token, "ben", "Once more", Cancel)).Error.ShouldBe(OperationErrors.ApprovalDecided());
        world.Approvals.All.ShouldHaveSingleItem().Review.ShouldNotBeNull().Note.ShouldBe("Checked with the DBA on duty");
        world.Drafts.Last().ShouldSatisfyAllConditions(draft => draft.Action.ShouldBe(AuditAction.ReviewBreakGlass), draft => draft.Result.ShouldBe(AuditResult.Succeeded));
    }

    public void Dispose() => world.Dispose();

    private Task<OperationResult<RotationAccepted>> BreakAsync(string who) => world.RotateNow.RunAsync(ActionWorld.Command(person: who) with { BreakGlass = true }, Cancel);
}
