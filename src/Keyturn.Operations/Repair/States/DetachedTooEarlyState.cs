using System.Collections.Immutable;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Repair.States;

/// <summary>A version whose setSecret succeeded has lost its label: the one user's password is on no label any more.</summary>
/// <remarks>With alternating users the user of AWSCURRENT still logs in; the other one gets a new password at the next rotation.</remarks>
internal static class DetachedTooEarlyState
{
    public static RepairReading? Read(RepairView view)
    {
        if (view.Holder is not { } holder || view.Strategy == RotationStrategy.AlternatingUsers || view.IsLabelled(holder.Version) || view.TestProves(view.Current, holder))
            return null;

        // A value that somebody stored later may be the one that the database was given by hand.
        var exists = view.Exists(holder.Version);
        if (!exists || (view.Created(view.Current) > holder.Set.At && holder.Attempt.Outcome != RotationOutcome.Abandoned))
        {
            // Wherever the password is: the version with AWSPENDING never reached the database, and comes first.
            if (view.AttemptOf(view.Stray) is { Set.Result: SetResult.NotReached or SetResult.Refused or SetResult.LoginRefused })
                return null;

            return view.Reading(RepairState.Unknown, RepairSentences.Say("State_Unknown")) with
            {
                Question = exists ? RepairSentences.Say("QuestionWhichPassword", holder.Version, view.Current ?? "") : RepairSentences.Say("QuestionTrimmed", holder.Version),
                Evidence = Evidence(view, holder),
                Detached = exists ? holder.Version : null,
            };
        }

        return view.Reading(RepairState.DetachedTooEarly, RepairSentences.Say("State_DetachedTooEarly", holder.Version)) with
        {
            Evidence = Evidence(view, holder),
            Detached = holder.Version,
            PreviousAccepted = false,
        };
    }

    private static ImmutableArray<RepairEvidence> Evidence(RepairView view, JudgedAttempt holder)
    {
        var call = view.TakenOff(VersionStage.Pending, holder.Version);
        return
        [
            .. holder.Set.Evidence,
            new RepairEvidence(RepairSource.Label, RepairSentences.Say(view.Exists(holder.Version) ? "EvidenceNoLabel" : "EvidenceTrimmed", holder.Version)),
            .. call is null ? Array.Empty<RepairEvidence>() : [new RepairEvidence(RepairSource.Call, RepairSentences.Say("EvidenceTakenOff", call.Actor ?? "?"), call.Kind.ToString(), call.At)],
        ];
    }
}
