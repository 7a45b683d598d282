using System.Collections.Immutable;
using Keyturn.Operations.Repair.Actions;

namespace Keyturn.Operations.Repair;

/// <summary>The verdicts on every action. Pure.</summary>
public static class RepairVerdicts
{
    private static readonly ImmutableArray<RepairRule> Rules =
        [new FinishForward(), new DetachPending(), new RollBack(), new ReattachPending(), new Retry(), new Stop(), new EnableWithTest()];

    /// <summary>One verdict for each action, in the order of <see cref="RepairAction"/>.</summary>
    public static ImmutableArray<RepairVerdict> Of(RepairReading reading, RepairPurpose purpose = RepairPurpose.Routine) =>
        [.. Rules.Select(rule => Of(rule, reading, purpose))];

    public static RepairVerdict Of(RepairAction action, RepairReading reading, RepairPurpose purpose) =>
        Of(Rules.First(rule => rule.Action == action), reading, purpose);

    /// <summary>What to do that is not one of the actions; <see langword="null"/> where one of them is the next step.</summary>
    public static Sentence? Advice(RepairReading reading, RepairPurpose purpose) => (reading.State, purpose) switch
    {
        (RepairState.Finished or RepairState.FinishedAlternating or RepairState.Rollover, RepairPurpose.Outage) => RepairSentences.Say("Advice_RefreshConsumers"),
        (RepairState.Rollover, RepairPurpose.Leak) => RepairSentences.Say("Advice_EndRollover"),
        (RepairState.ChangedByHand, _) => RepairSentences.Say("Advice_TrueValue"),
        (RepairState.SetUncertain, _) => RepairSentences.Say("Advice_AskDatabase"),
        (RepairState.Managed, _) => RepairSentences.Say("Advice_Service"),
        (RepairState.Running, _) => RepairSentences.Say("Advice_Wait"),
        (RepairState.FailedBeforeSet, _) => RepairSentences.Say("Advice_FixCause"),
        _ => null,
    };

    private static RepairVerdict Of(RepairRule rule, RepairReading reading, RepairPurpose purpose)
    {
        var barred = reading.Obstacle switch
        {
            RepairObstacle.Deleted => "Why_Deleted",
            RepairObstacle.Replica => "Why_Replica",
            _ => rule.MovesLabels && reading.State == RepairState.Managed ? "Why_Managed" : null,
        };
        return barred is null
            ? rule.Judge(reading, purpose)
            : new RepairVerdict { Action = rule.Action, Safety = RepairSafety.NotPossible, Why = RepairSentences.Say(barred) };
    }
}
