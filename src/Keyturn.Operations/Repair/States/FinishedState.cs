using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Repair.States;

/// <summary>AWSCURRENT is on the version whose password the database was given last.</summary>
internal static class FinishedState
{
    /// <summary>The longest that a cache of AWS holds a value is an hour; a day leaves room for those that are refreshed by a deployment.</summary>
    public static readonly TimeSpan Recent = TimeSpan.FromDays(1);

    public static RepairReading? Read(RepairView view)
    {
        if (view.Holder is not { } holder || holder.Version != view.Current)
            return null;

        // By then every consumer has read the secret again, or fails for another reason.
        if (view.Strategy != RotationStrategy.AlternatingUsers && holder.Set.At is { } at && view.Facts.Now - at > Recent && RolloverNote.Of(view.Secret) is null)
            return null;

        RepairEvidence[] evidence = [.. holder.Set.Evidence, RepairView.Holds(holder.Version, VersionStage.Current)];
        if (view.Strategy == RotationStrategy.AlternatingUsers)
        {
            return view.Reading(RepairState.FinishedAlternating, RepairSentences.Say("State_FinishedAlternating", holder.Version)) with { Evidence = [.. evidence], PreviousAccepted = true };
        }

        if (RolloverNote.Of(view.Secret) is { } length && holder.Set.At is { } set && set + length is var ends && ends > view.Facts.Now)
        {
            return view.Reading(RepairState.Rollover, RepairSentences.Say("State_Rollover", holder.Version, ends.UtcDateTime)) with
            {
                Evidence = [.. evidence, new RepairEvidence(RepairSource.Note, RepairSentences.Say("EvidenceRollover", (int)length.TotalHours), $"{RolloverNote.Tag}={view.Secret.Tags[RolloverNote.Tag]}")],
                PreviousAccepted = true,
                RolloverEnds = ends,
            };
        }

        var single = view.Strategy == RotationStrategy.SingleUser;
        return view.Reading(RepairState.Finished, RepairSentences.Say(single ? "State_Finished" : "State_FinishedUnknownStrategy", holder.Version)) with
        {
            Evidence = [.. evidence],
            PreviousAccepted = single ? false : null,
            Question = single ? null : RepairSentences.Say("QuestionStrategy", ""),
        };
    }
}
