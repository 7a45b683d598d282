using System.Collections.Immutable;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Repair.States;

/// <summary>Every password of the secret was refused, fast, and no rotation explains it: somebody changed it in the database, or locked the account.</summary>
internal static class ChangedByHandState
{
    public static RepairReading? Read(RepairView view)
    {
        var evidence = Evidence(view);
        return evidence.IsEmpty ? null : view.Reading(RepairState.ChangedByHand, RepairSentences.Say("State_ChangedByHand")) with
        {
            Evidence = evidence,
            PreviousAccepted = view.PreviousOfOneUser,
        };
    }

    private static ImmutableArray<RepairEvidence> Evidence(RepairView view)
    {
        // A value stored by hand after the refusal is the repair of this very state.
        if (view.Since.LastOrDefault() is { Set.Result: SetResult.LoginRefused } refused && !(view.Created(view.Current) > refused.Attempt.Started))
        {
            return refused.Version == view.Stray ? [.. refused.Set.Evidence, RepairView.Holds(refused.Version, VersionStage.Pending)] : refused.Set.Evidence;
        }

        return view.FailedTest is { } test
            && SetOutcomes.TestWasRefused(test)
            && SetOutcomes.StepOf(test, RotationStep.TestSecret)?.Evidence is { } line
            ? [new RepairEvidence(RepairSource.Line, RepairSentences.Say("EvidenceTestRefused"), line, test.Ended)]
            : [];
    }
}
