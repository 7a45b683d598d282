using System.Collections.Immutable;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Repair.States;

/// <summary>AWSPENDING is on a version that never reached the database: it is empty, or each run of setSecret ended before the change.</summary>
internal static class FailedBeforeSetState
{
    public static RepairReading? Read(RepairView view)
    {
        if (view.Stray is not { } pending)
            return null;

        var attempt = view.AttemptOf(pending);
        if (attempt is null ? !view.IsEmpty(pending) : attempt.Set.Result is not (SetResult.NotReached or SetResult.Refused or SetResult.LoginRefused))
            return null;

        ImmutableArray<RepairEvidence> evidence = attempt?.Set.Evidence ?? [new RepairEvidence(RepairSource.Label, RepairSentences.Say("EvidenceVersionEmpty", pending))];
        return view.Reading(RepairState.FailedBeforeSet, RepairSentences.Say("State_FailedBeforeSet", pending)) with
        {
            Evidence = [.. evidence, RepairView.Holds(pending, VersionStage.Pending)],
            PreviousAccepted = view.Strategy switch
            {
                RotationStrategy.SingleUser => view.PreviousOfOneUser,
                RotationStrategy.AlternatingUsers when view.Holder?.Version == view.Current => true,
                _ => null,
            },
        };
    }
}
