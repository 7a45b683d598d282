using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Repair.Actions;

/// <summary>AWSCURRENT to the version with AWSPENDING, then AWSPENDING off: what finishSecret and AWS's tidying up would have done.</summary>
internal sealed class FinishForward : RepairRule
{
    public override RepairAction Action => RepairAction.FinishForward;

    public override bool MovesLabels => true;

    public override RepairVerdict Judge(RepairReading reading, RepairPurpose purpose)
    {
        if (reading.Stray is not { } pending || reading.Current is not { } current)
            return Impossible("NoPending");
        if (reading.PendingIsEmpty)
            return Impossible("Empty", pending);

        var verdict = reading.State switch
        {
            RepairState.SetNotFinished when reading is { TestRefused: true, Strategy: not RotationStrategy.SingleUser } =>
                Unknown(Say("QuestionTestRefused", pending), "TestRefused", pending, current),
            RepairState.SetNotFinished => Safe("DatabaseHasIt", pending) with { Recommended = true, Follows = [.. Follows(reading, purpose, current)] },
            RepairState.FailedBeforeSet or RepairState.ChangedByHand or RepairState.DetachedTooEarly or RepairState.RolledBack =>
                Unsafe([RepairHarm.DeadPassword], "NeverSet", pending),
            RepairState.Running => Unknown(Say("QuestionWait", ""), "Running", pending),
            _ => Unknown(reading.Question, "NotKnown", pending),
        };
        return With(verdict, reading.Secret, new LabelMove(VersionStage.Current, pending, current), new LabelMove(VersionStage.Pending, null, pending));
    }

    private static IEnumerable<Sentence> Follows(RepairReading reading, RepairPurpose purpose, string current)
    {
        yield return Say("Follow_BecomesPrevious", current);
        yield return Say("Follow_ConsumersRead");
        if (purpose == RepairPurpose.Leak && reading.Strategy != RotationStrategy.SingleUser)
            yield return Say("Follow_LeakRotateAgain");
        if (reading.RotationEnabled != true)
            yield return Say("Follow_ScheduleIsOff");
    }
}
