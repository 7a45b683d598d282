using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Repair.States;

/// <summary>setSecret ran into something after it had logged in, or ran unseen: the database may have the new password.</summary>
internal static class SetUncertainState
{
    public static RepairReading? Read(RepairView view)
    {
        if (view.Since.LastOrDefault(one => one.Set.Result == SetResult.Uncertain) is not { } uncertain || uncertain.Version == view.Current)
            return null;

        return view.Reading(RepairState.SetUncertain, RepairSentences.Say("State_SetUncertain", uncertain.Version)) with
        {
            Evidence = [.. uncertain.Set.Evidence, uncertain.Version == view.Stray ? RepairView.Holds(uncertain.Version, VersionStage.Pending) : new RepairEvidence(RepairSource.Label, RepairSentences.Say("EvidenceNoLabel", uncertain.Version))],
            Question = RepairSentences.Say("QuestionWhichPassword", uncertain.Version, view.Current ?? ""),
            Detached = view.IsUnlabelled(uncertain.Version) ? uncertain.Version : null,
            PreviousAccepted = view.Strategy == RotationStrategy.SingleUser ? false : null,
        };
    }
}
