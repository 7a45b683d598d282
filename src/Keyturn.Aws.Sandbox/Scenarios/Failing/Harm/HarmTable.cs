using System.Collections.Immutable;
using static Keyturn.Aws.Sandbox.Scenarios.Failing.Harm.FailingHarm;
using static Keyturn.Aws.Sandbox.Scenarios.Failing.Harm.FailingSafety;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Harm;

/// <summary>What each action would do, by hand from what AWS documents of labels and from what the database accepts; never computed.</summary>
/// <remarks>One table for each state; a world that differs says in what. Source: https://docs.aws.amazon.com/secretsmanager/latest/userguide/whats-in-a-secret.html</remarks>
public sealed class HarmTable
{
    private readonly ImmutableDictionary<FailingAction, ActionTruth> truths;

    private HarmTable(ImmutableDictionary<FailingAction, ActionTruth> truths) => this.truths = truths;

    /// <summary>The truth about one action.</summary>
    public ActionTruth this[FailingAction action] => truths[action];

    /// <summary>The table of a state.</summary>
    public static HarmTable Of(FailingState state, FailingStrategy strategy) => (state, strategy) switch
    {
        // The other user's password is still accepted: going back is pointless, not deadly.
        (FailingState.NotStarted, FailingStrategy.AlternatingUsers) => Of(state).With(FailingAction.RollBack, Unsafe),
        (FailingState.FailedBeforeSet, FailingStrategy.AlternatingUsers) => Of(state).With(FailingAction.RollBack, Unsafe),
        // AWSCURRENT is the user that setSecret did not touch; the next rotation gives the other one a password again.
        (FailingState.SetNotFinished, FailingStrategy.AlternatingUsers) => Of(state).With(FailingAction.DetachPending, Safe),
        _ => Of(state),
    };

    private static HarmTable Of(FailingState state) => state switch
    {
        // The rotation was not accepted, or nothing came of it: one version is current, the database agrees, the call would be refused again.
        FailingState.NotStarted => Table(
            finish: No, detach: No, back: Bad(DeadPassword), reattach: Bad(None), retry: No, stop: Bad(ScheduleOff), test: No),
        // AWSPENDING on another version makes AWS refuse RotateSecret in both forms.
        FailingState.FailedBeforeSet => Table(
            finish: Bad(DeadPassword), detach: Good, back: Bad(DeadPassword), reattach: No, retry: No, stop: Bad(ScheduleOff), test: No),
        FailingState.SetNotFinished => Table(
            finish: Good, detach: Bad(VersionLost), back: Bad(DeadPassword), reattach: No, retry: No, stop: Bad(ScheduleOff), test: No),
        FailingState.Finished => Table(
            finish: No, detach: No, back: Bad(DeadPassword), reattach: Bad(None), retry: Bad(DeadPassword), stop: Bad(ScheduleOff), test: Good),
        FailingState.FinishedAlternating => Table(
            finish: No, detach: No, back: Good, reattach: Bad(None), retry: Bad(DeadPassword), stop: Bad(ScheduleOff), test: Good),
        FailingState.Rollover => Table(
            finish: No, detach: No, back: Good, reattach: Bad(None), retry: Bad(DeadPassword), stop: Bad(ScheduleOff), test: Good),
        FailingState.ChangedByHand => Table(
            finish: Bad(DeadPassword), detach: Good, back: Bad(DeadPassword), reattach: No, retry: No, stop: Bad(ScheduleOff), test: No),
        FailingState.DetachedTooEarly => Table(
            finish: No, detach: No, back: Bad(DeadPassword), reattach: Good, retry: Bad(None), stop: Bad(ScheduleOff), test: Bad(None)),
        // UpdateSecretVersionStage is the service's own business.
        FailingState.Managed => Table(
            finish: No, detach: No, back: No, reattach: No, retry: Ask, stop: Bad(ScheduleOff), test: Ask),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state"),
    };

    private static ActionTruth Good { get; } = new(Safe);

    private static ActionTruth No { get; } = new(NotPossible);

    private static ActionTruth Ask { get; } = new(Unknown);

    /// <summary>The same table with another truth about one action.</summary>
    public HarmTable With(FailingAction action, FailingSafety safety, FailingHarm harm = None) => new(truths.SetItem(action, new(safety, harm)));

    private static ActionTruth Bad(FailingHarm harm) => new(Unsafe, harm);

    private static HarmTable Table(ActionTruth finish, ActionTruth detach, ActionTruth back, ActionTruth reattach, ActionTruth retry, ActionTruth stop, ActionTruth test) => new(
        ImmutableDictionary.CreateRange(
        [
            KeyValuePair.Create(FailingAction.FinishForward, finish), KeyValuePair.Create(FailingAction.DetachPending, detach), KeyValuePair.Create(FailingAction.RollBack, back),
            KeyValuePair.Create(FailingAction.ReattachPending, reattach), KeyValuePair.Create(FailingAction.Retry, retry), KeyValuePair.Create(FailingAction.Stop, stop),
            KeyValuePair.Create(FailingAction.EnableWithTest, test),
        ]));
}
