using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Repair.States;

/// <summary>The database has the password of the version with AWSPENDING, consumers still get the old one.</summary>
internal static class SetNotFinishedState
{
    public static RepairReading? Read(RepairView view)
    {
        if (view.Holder is not { } holder || holder.Version != view.Stray)
            return null;

        return view.Reading(RepairState.SetNotFinished, RepairSentences.Say("State_SetNotFinished", holder.Version, view.Current ?? "")) with
        {
            Evidence = [.. holder.Set.Evidence, RepairView.Holds(holder.Version, VersionStage.Pending), RepairView.Holds(view.Current ?? "", VersionStage.Current)],
            TestRefused = holder.Set.TestRefused,

            // The one user, or the user whose turn it is: AWSPREVIOUS held its last password.
            PreviousAccepted = false,
        };
    }
}
