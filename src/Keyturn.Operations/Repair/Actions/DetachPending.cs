using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Repair.Actions;

/// <summary>AWSPENDING off its version, so that AWS accepts a rotation again.</summary>
internal sealed class DetachPending : RepairRule
{
    public override RepairAction Action => RepairAction.DetachPending;

    public override bool MovesLabels => true;

    public override RepairVerdict Judge(RepairReading reading, RepairPurpose purpose)
    {
        if (reading.Pending is not { } pending)
            return Impossible("NoPending");

        var verdict = reading.Stray is null ? Safe("OnCurrent", pending) : reading.State switch
        {
            RepairState.FailedBeforeSet or RepairState.ChangedByHand or RepairState.DetachedTooEarly or RepairState.RolledBack =>
                Safe("NeverSet", pending) with { Recommended = true, Follows = [.. Follows(reading)] },
            RepairState.SetNotFinished when reading is { Strategy: RotationStrategy.AlternatingUsers, StrategyIsShown: true } =>
                Safe("OtherUser", pending) with { Follows = [Say("Follow_PreviousDead")] },
            RepairState.SetNotFinished => Unsafe([RepairHarm.VersionLost], "DatabaseHasIt", pending),
            RepairState.Running => Unsafe([RepairHarm.RotationAbandoned], "Running", pending),
            _ => Unknown(reading.Question, "NotKnown", pending),
        };
        return With(verdict, reading.Secret, new LabelMove(VersionStage.Pending, null, pending));
    }

    private static IEnumerable<Sentence> Follows(RepairReading reading)
    {
        yield return Say("Follow_DatabaseUntouched");
        if (reading is { State: RepairState.DetachedTooEarly, Detached: { } detached })
            yield return Say("Follow_Reattach", detached);
        else if (reading.State == RepairState.ChangedByHand)
            yield return Say("Follow_TrueValue");
        else if (reading.State == RepairState.FailedBeforeSet)
            yield return Say("Follow_FixCauseThenRotate");
        if (reading.RotationEnabled != true && reading.Strategy != RotationStrategy.Managed)
            yield return Say("Follow_ScheduleIsOff");
    }
}
