using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Repair.Actions;

/// <summary>CancelRotateSecret: no undo. The schedule goes off, AWSPENDING and the database stay as they are.</summary>
internal sealed class Stop : RepairRule
{
    public override RepairAction Action => RepairAction.Stop;

    public override RepairVerdict Judge(RepairReading reading, RepairPurpose purpose)
    {
        if (reading.RotationEnabled != true)
            return Impossible("IsOff");

        var verdict = reading.State == RepairState.Running
            ? Unsafe([RepairHarm.ScheduleOff, RepairHarm.RotationAbandoned], "Running")
            : Unsafe([RepairHarm.ScheduleOff], "NoUndo");
        return verdict with { Follows = [Say("Follow_EnableWithTest")], CliLines = [AwsCliLines.CancelRotation(reading.Secret)] };
    }
}
