using System.Collections.Immutable;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Repair.Actions;

/// <summary>AWSCURRENT back to the version with AWSPREVIOUS. It never changes the database back, so it is right only where the database still accepts that password.</summary>
internal sealed class RollBack : RepairRule
{
    public override RepairAction Action => RepairAction.RollBack;

    public override bool MovesLabels => true;

    public override RepairVerdict Judge(RepairReading reading, RepairPurpose purpose)
    {
        if (reading.Previous is not { } previous || reading.Current is not { } current)
            return Impossible("NoPrevious");
        return With(Judge(reading, purpose, previous), reading.Secret, new LabelMove(VersionStage.Current, previous, current));
    }

    private RepairVerdict Judge(RepairReading reading, RepairPurpose purpose, string previous)
    {
        // The value that leaked is the one that was AWSCURRENT before the rotation: after it, AWSPREVIOUS.
        var leaks = purpose == RepairPurpose.Leak && !reading.PreviousIsYounger
            && reading.State is (RepairState.Finished or RepairState.FinishedAlternating or RepairState.Rollover);
        if (reading.PreviousAccepted == false)
        {
            ImmutableArray<RepairHarm> harms = leaks ? [RepairHarm.DeadPassword, RepairHarm.LeakedPasswordAccepted] : [RepairHarm.DeadPassword];
            return Unsafe(harms, reading.Strategy == RotationStrategy.AlternatingUsers ? "DeadAlternating" : "Dead", previous);
        }

        if (leaks)
            return Unsafe([RepairHarm.LeakedPasswordAccepted], "Leaked", previous);
        if (reading.PreviousAccepted is null)
            return Unknown(reading.Question, "NotKnown", previous);

        // A test that failed since would tell that somebody changed a password by hand.
        if (!reading.TrailRead)
            return Unknown(Say("QuestionTrailNotRead", ""), "NotKnown", previous);

        return reading.State switch
        {
            RepairState.RolledBack or RepairState.Unknown => Safe("Younger", previous) with { Recommended = reading.State == RepairState.RolledBack, Follows = [Say("Follow_ConsumersRead")] },
            RepairState.Rollover when reading.RolloverEnds is { } ends => Safe("Rollover", previous, ends.UtcDateTime) with
            {
                Recommended = purpose == RepairPurpose.Outage, Follows = [Say("Follow_RolloverEnds", ends.UtcDateTime), Say("Follow_DatabaseUntouched")],
            },
            RepairState.FinishedAlternating => Safe("OtherUser", previous) with
            {
                Recommended = purpose == RepairPurpose.Outage, Follows = [Say("Follow_UntilNextRotation"), Say("Follow_DatabaseUntouched")],
            },
            _ => Unsafe([RepairHarm.RotationBlocked], "NothingGained", previous) with { Follows = [Say("Follow_PendingStays")] },
        };
    }
}
