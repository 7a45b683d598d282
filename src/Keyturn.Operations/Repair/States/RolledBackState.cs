using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Repair.States;

/// <summary>AWSCURRENT was moved back after the database had been changed: its password is the one of AWSPREVIOUS.</summary>
internal static class RolledBackState
{
    public static RepairReading? Read(RepairView view)
    {
        if (view.Holder is not { } holder || view.Previous != holder.Version || view.Current is not { } current)
            return null;

        // A younger AWSCURRENT was not moved back but stored by hand.
        if (view.Created(current) is not { } created || created > holder.Attempt.Started)
            return null;

        var call = view.TakenOff(VersionStage.Current, holder.Version);
        RepairEvidence[] evidence =
        [
            .. holder.Set.Evidence,
            RepairView.Holds(holder.Version, VersionStage.Previous),
            .. call is null ? Array.Empty<RepairEvidence>() : [new RepairEvidence(RepairSource.Call, RepairSentences.Say("EvidenceMovedBack", call.Actor ?? "?"), call.Kind.ToString(), call.At)],
        ];
        return view.Strategy switch
        {
            RotationStrategy.AlternatingUsers => view.Reading(RepairState.FinishedAlternating, RepairSentences.Say("State_FinishedAlternating", current)) with { Evidence = [.. evidence], PreviousAccepted = true, PreviousIsYounger = true },
            RotationStrategy.SingleUser => view.Reading(RepairState.RolledBack, RepairSentences.Say("State_RolledBack", holder.Version)) with { Evidence = [.. evidence], PreviousAccepted = true, PreviousIsYounger = true },
            _ => view.Reading(RepairState.Unknown, RepairSentences.Say("State_Unknown")) with
            {
                Evidence = [.. evidence], Question = RepairSentences.Say("QuestionStrategy", ""), PreviousAccepted = true, PreviousIsYounger = true,
            },
        };
    }
}
