using Keyturn.Operations.Access;
using Keyturn.Operations.Approvals;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Repair;
using Keyturn.Operations.Tests.Incidents;
using Keyturn.Operations.Tests.Repair;
using Keyturn.Operations.Tests.Rotations;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;

namespace Keyturn.Operations.Tests.Approvals;

/// <summary>What is more than one click or one call: a repair of two calls, and the round of an incident.</summary>
public sealed class ApprovedWorkTests
{
    private static readonly Operator Ben = FixedOperators.Aiko with { Id = "ben", DisplayName = "Ben Mori" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Repair_OfTwoCalls_IsOneRequestAndOneApprovalForBoth()
    {
        using var world = new RepairWorld();
        var actions = world.Actions;
        actions.Operators.With(Ben);
        actions.Rules = Rules(GuardedAction.RepairLabels);
        // Rules count from a start on; what the collector told before it is told again.
        var events = actions.Estate.EventsOf(A.Arn());
        actions.Restart();
        world.Tell(events);

        var asked = await world.Repair.RunAsync(RepairWorld.Command(await world.SeenAsync(RepairAction.FinishForward)), Cancel);
        asked.Error.ShouldNotBeNull().Kind.ShouldBe(OperationErrorKind.NeedsSecondPerson);
        actions.Gateway.Moves.ShouldBeEmpty();
        actions.Approvals.All.ShouldHaveSingleItem().Id.ShouldBe(ActionWorld.Token);

        (await actions.Desk.Decide.ApproveAsync(ActionWorld.Token, "ben", "", Cancel)).Succeeded.ShouldBeTrue();
        actions.Gateway.Moves.ShouldBeEmpty("an approval does nothing by itself");
        (await actions.CarryOut.RunAsync(ActionWorld.Token, "aiko", Cancel)).Succeeded.ShouldBeTrue();

        actions.Gateway.Moves.Select(call => (call.Stage, call.MoveTo, call.RemoveFrom)).ShouldBe(
            [(VersionStage.Current, A.Version(2), A.Version(1)), (VersionStage.Pending, null, A.Version(2))]);
        actions.Approvals.All.ShouldHaveSingleItem().UsedAt.ShouldBe(A.Moment);
        var repairs = actions.Drafts.Where(draft => draft.Action == AuditAction.FinishForward).ToList();
        repairs.Count.ShouldBe(4);
        repairs.Where(draft => draft.Phase == AuditPhase.Requested).Select(draft => draft.Details.GetValueOrDefault(AuditDetail.ApprovedBy)).ShouldBe(["ben", "ben"]);
        actions.Drafts.Count(draft => draft.Action == AuditAction.UseApproval && draft.Phase == AuditPhase.Requested).ShouldBe(1);
    }

    [Fact]
    public async Task IncidentRound_WaitsAndGoesOnByItselfAfterTheApproval()
    {
        using var world = Incident();
        await world.OpenAsync();
        await world.StepAsync();
        await world.StepAsync();

        var round = await world.RoundAsync();
        round.Phase.ShouldBe(RoundPhase.Sending);
        world.Tokens.ShouldBeEmpty();
        var request = world.Approvals.All.ShouldHaveSingleItem();
        request.Id.ShouldBe(round.Intended.ShouldNotBeNull().Token);

        (await world.Desk.Decide.ApproveAsync(request.Id, "ben", "", Cancel)).Succeeded.ShouldBeTrue();
        await world.StepAsync();

        world.Tokens.ShouldBe([request.Id]);
        (await world.RoundAsync()).Phase.ShouldBe(RoundPhase.Running);
        world.Approvals.All.ShouldHaveSingleItem().UsedAt.ShouldNotBeNull();
        await world.FinishAsync();
        (await world.RoundAsync()).Phase.ShouldBe(RoundPhase.Succeeded);
    }

    [Fact]
    public async Task IncidentRound_Refused_IsNeverSent()
    {
        using var world = Incident();
        await world.OpenAsync();
        await world.StepAsync();
        var request = world.Approvals.All.ShouldHaveSingleItem();

        (await world.Desk.Decide.RefuseAsync(request.Id, "ben", "The batch is running", Cancel)).Succeeded.ShouldBeTrue();
        await world.StepAsync();
        await world.StepAsync();

        world.Tokens.ShouldBeEmpty();
        (await world.RoundAsync()).Phase.ShouldBe(RoundPhase.Failed);
    }

    private static IncidentWorld Incident()
    {
        var world = new IncidentWorld(A.Secret()) { Rules = Rules(GuardedAction.Rotate) };
        world.Operators.With(Ben);
        world.Restart();
        return world;
    }

    private static ApprovalRules Rules(GuardedAction action) => new([new(AccessScope.Everywhere, [action])], TimeSpan.FromMinutes(15));
}
