using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Repair.Actions;

/// <summary>RotateSecret. AWS refuses it while AWSPENDING sits apart; each run of setSecret tries passwords, which a locked account counts.</summary>
internal sealed class Retry : RepairRule
{
    public override RepairAction Action => RepairAction.Retry;

    public override RepairVerdict Judge(RepairReading reading, RepairPurpose purpose)
    {
        if (!reading.CanRotate)
            return Impossible("NoFunction");
        if (reading.Stray is { } stray)
            return Impossible(reading.State == RepairState.Running ? "Running" : "Stray", stray);
        return Judged(reading, purpose) with { CliLines = [AwsCliLines.RotateNow(reading.Secret)] };
    }

    private RepairVerdict Judged(RepairReading reading, RepairPurpose purpose) => reading.State switch
    {
        RepairState.ChangedByHand or RepairState.DetachedTooEarly => Unsafe([RepairHarm.LockedAccount], "AllRefused"),
        RepairState.SetUncertain or RepairState.Unknown => Unknown(reading.Question, "NotKnown"),
        RepairState.Managed when reading.ManagedFailed => Unknown(Say("QuestionService", ""), "ManagedFailed"),
        _ when !reading.TrailRead => Unknown(Say("QuestionTrailNotRead", ""), "NotKnown"),
        RepairState.RolledBack => Safe("ThroughPrevious") with { Follows = [Say("Follow_ConsumersFail")] },
        RepairState.Managed => Safe("ByService"),
        RepairState.Finished or RepairState.FinishedAlternating or RepairState.Rollover when purpose == RepairPurpose.Outage =>
            Unsafe([RepairHarm.DeadPassword], "ConsumersBreak"),
        RepairState.FinishedAlternating when purpose == RepairPurpose.Leak => Safe("SecondForLeak") with { Recommended = !reading.PreviousIsYounger, Follows = Follows(reading) },
        RepairState.AtRest when purpose == RepairPurpose.Leak => Safe("ForLeak") with { Recommended = true, Follows = Follows(reading) },
        _ => Safe("AtRest") with { Follows = Follows(reading) },
    };

    private static System.Collections.Immutable.ImmutableArray<Sentence> Follows(RepairReading reading) =>
        reading.Strategy == RotationStrategy.AlternatingUsers ? [Say("Follow_NoGap")] : [Say("Follow_ConsumersFail")];
}
