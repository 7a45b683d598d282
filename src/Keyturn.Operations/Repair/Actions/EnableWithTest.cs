using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Repair.Actions;

/// <summary>RotateSecret with RotateImmediately=false after a stop: the schedule on again, and testSecret tells whether AWSCURRENT logs in. Where the schedule is on, it is a test.</summary>
internal sealed class EnableWithTest : RepairRule
{
    public override RepairAction Action => RepairAction.EnableWithTest;

    public override RepairVerdict Judge(RepairReading reading, RepairPurpose purpose)
    {
        if (reading.State == RepairState.Managed)
            return reading.ManagedFailed ? Unknown(Say("QuestionService", ""), "ManagedFailed") with { CliLines = [AwsCliLines.RotateLater(reading.Secret)] } : Impossible("ByService");
        if (!reading.CanRotate || reading.RotationEnabled is null)
            return Impossible("NoFunction");
        if (reading.Stray is { } stray)
            return Impossible("Stray", stray);

        var verdict = reading.State switch
        {
            RepairState.ChangedByHand or RepairState.DetachedTooEarly or RepairState.RolledBack => Unsafe([RepairHarm.LockedAccount], "WouldFail"),
            RepairState.SetUncertain or RepairState.Unknown => Unknown(reading.Question, "NotKnown"),
            _ when !reading.TrailRead => Unknown(Say("QuestionTrailNotRead", ""), "NotKnown"),
            _ when reading.RotationEnabled == true => Safe("IsOn"),
            _ => Safe("LogsIn") with { Recommended = true, Follows = [Say("Follow_PlannedMayFire")] },
        };
        return verdict with { CliLines = [AwsCliLines.RotateLater(reading.Secret)] };
    }
}
