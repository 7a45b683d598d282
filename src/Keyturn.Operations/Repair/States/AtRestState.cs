using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Repair.States;

/// <summary>Nothing was left behind, and no rotation of the last day made AWSCURRENT: the database is taken to agree.</summary>
internal static class AtRestState
{
    public static RepairReading Read(RepairView view)
    {
        var current = view.Current ?? "";

        // AWSCURRENT on a version that an attempt failed to set was moved there by somebody.
        if (view.AttemptOf(current) is { Set.Result: not SetResult.Done } attempt)
        {
            return view.Reading(RepairState.Unknown, RepairSentences.Say("State_Unknown")) with
            {
                Question = RepairSentences.Say("QuestionNeverSet", current),
                Evidence = [.. attempt.Set.Evidence, RepairView.Holds(current, VersionStage.Current)],
            };
        }

        return view.Reading(RepairState.AtRest, RepairSentences.Say("State_AtRest", current)) with
        {
            Evidence = [RepairView.Holds(current, VersionStage.Current)],
            PreviousAccepted = view.Holder switch
            {
                // One user: a rotation made AWSCURRENT, so the former password is gone. Two: the other user was given another one since.
                { } holder when holder.Version == current && view.Strategy == RotationStrategy.SingleUser => false,
                { } holder when view.Strategy == RotationStrategy.AlternatingUsers && view.IsUnlabelled(holder.Version) => false,
                _ => null,
            },
        };
    }
}
