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
            // AWSPREVIOUS leaves the version whose password is accepted, or, of two users, the one that may be.
            RepairState.RolledBack or RepairState.ChangedByHand when reading.State == RepairState.RolledBack || reading.Strategy == RotationStrategy.AlternatingUsers =>
                Unsafe([RepairHarm.DeadPassword, RepairHarm.VersionLost], "NeverSet", pending),
            RepairState.FailedBeforeSet or RepairState.ChangedByHand or RepairState.DetachedTooEarly =>
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
