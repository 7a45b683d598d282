using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Repair.States;

/// <summary>setSecret ran into something after it had logged in, or ran unseen: the database may have the new password.</summary>
internal static class SetUncertainState
{
    public static RepairReading? Read(RepairView view)
    {
        if (view.Since.LastOrDefault(one => one.Set.Result == SetResult.Uncertain) is not { } uncertain || uncertain.Version == view.Current)
            return null;

        var exists = view.Exists(uncertain.Version);
        return view.Reading(RepairState.SetUncertain, RepairSentences.Say("State_SetUncertain", uncertain.Version)) with
        {
            Evidence = [.. uncertain.Set.Evidence, uncertain.Version == view.Stray ? RepairView.Holds(uncertain.Version, VersionStage.Pending) : new RepairEvidence(RepairSource.Label, RepairSentences.Say(exists ? "EvidenceNoLabel" : "EvidenceTrimmed", uncertain.Version))],
            Question = exists ? RepairSentences.Say("QuestionWhichPassword", uncertain.Version, view.Current ?? "") : RepairSentences.Say("QuestionTrimmed", uncertain.Version),
            Detached = view.IsUnlabelled(uncertain.Version) ? uncertain.Version : null,
            PreviousAccepted = view.PreviousOfOneUser,
        };
    }
}
