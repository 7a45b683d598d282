using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Repair.States;

/// <summary>AWSPENDING is on a version whose rotation began lately and has shown no end.</summary>
internal static class RunningState
{
    public static RepairReading? Read(RepairView view)
    {
        if (view.Stray is not { } pending || !IsRunning(view, pending))
            return null;

        return view.Reading(RepairState.Running, RepairSentences.Say("State_Running", pending)) with
        {
            Evidence = [RepairView.Holds(pending, Keyturn.Readiness.Estate.VersionStage.Pending), new RepairEvidence(RepairSource.Event, RepairSentences.Say("EvidenceNoEnd"), null, view.AttemptOf(pending)?.Attempt.Started ?? view.Created(pending))],
        };
    }

    private static bool IsRunning(RepairView view, string pending)
    {
        if (view.Facts.Watched == pending)
            return true;
        if (view.Secret.RotationEnabled != true)
            return false;
        if (view.AttemptOf(pending) is { } known)
            return known.Attempt.Outcome == RotationOutcome.Running && view.Facts.Now - known.Attempt.Started < RotationStates.LongestRun;

        // Its events are still on their way.
        return view.Created(pending) is { } created && view.Facts.Now - created < RotationStates.LongestRun;
    }
}
