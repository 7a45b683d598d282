using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Repair.Actions;

/// <summary>AWSPENDING to the version without a label whose password the database has, while AWS still keeps that version.</summary>
internal sealed class ReattachPending : RepairRule
{
    public override RepairAction Action => RepairAction.ReattachPending;

    public override bool MovesLabels => true;

    public override RepairVerdict Judge(RepairReading reading, RepairPurpose purpose)
    {
        if (reading.Detached is not { } version)
            return Impossible("NothingDetached");
        if (reading.Pending is { } pending)
            return Impossible("Held", pending);

        var verdict = reading.State == RepairState.DetachedTooEarly
            ? Safe("DatabaseHasIt", version) with { Recommended = true, Follows = [Say("Follow_FinishForward"), Say("Follow_TrimmedLater")] }
            : Safe("MayHaveIt", version) with { Follows = [Say("Follow_BlocksRotation"), Say("Follow_AskDatabase", version)] };
        return With(verdict, reading.Secret, new LabelMove(VersionStage.Pending, version, null));
    }
}
