using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Repair.States;

/// <summary>The secret belongs to an AWS service, which rotates without a function and without the four steps.</summary>
internal static class ManagedState
{
    public static RepairReading? Read(RepairView view)
    {
        if (view.Strategy != RotationStrategy.Managed)
            return null;

        var service = view.Secret.OwningService ?? view.Secret.Type ?? "";
        var newest = view.Facts.Attempts.OrderBy(attempt => attempt.Started).ThenBy(attempt => attempt.VersionId, StringComparer.Ordinal)
            .LastOrDefault(attempt => attempt.Outcome is RotationOutcome.Succeeded or RotationOutcome.Failed);
        var failed = newest?.Outcome == RotationOutcome.Failed;
        return view.Reading(RepairState.Managed, RepairSentences.Say("State_Managed", service)) with
        {
            ManagedFailed = failed,
            Evidence =
            [
                new RepairEvidence(RepairSource.Label, RepairSentences.Say("EvidenceManaged", service)),
                .. failed && newest is not null ? [new RepairEvidence(RepairSource.Event, RepairSentences.Say("EvidenceManagedFailed"), nameof(RotationEventKind.Failed), newest.Ended)] : Array.Empty<RepairEvidence>(),
            ],
        };
    }
}
