using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Attempts;

/// <summary>How an attempt ended, and when.</summary>
/// <param name="Outcome">What it came to.</param>
/// <param name="At">When (UTC); <see langword="null"/> while no end was seen, or where only its result was.</param>
/// <param name="Missing">No end was seen though the longest run is over.</param>
internal readonly record struct AttemptEnd(RotationOutcome Outcome, DateTimeOffset? At, bool Missing)
{
    /// <summary>From the service's own word first, then from whoever stopped it, then from what was watched, from labels and from the log.</summary>
    public static AttemptEnd Of(AttemptDraft draft, AttemptSources sources)
    {
        var stopped = draft.Calls.FirstOrDefault(call => call is { Kind: SecretCallKind.CancelRotateSecret, ErrorCode: null } && call.At >= draft.Started);
        switch (draft.Final)
        {
            case { Kind: RotationEventKind.Succeeded or RotationEventKind.TestSucceeded } success:
                return new(RotationOutcome.Succeeded, success.At, Missing: false);
            // After CancelRotateSecret the steps under way fail: that is the stop, not its cause.
            case { } failure when stopped is not null && stopped.At <= failure.At:
                return new(RotationOutcome.Stopped, stopped.At, Missing: false);
            case { Kind: RotationEventKind.Abandoned } abandoned:
                return new(RotationOutcome.Abandoned, abandoned.At, Missing: false);
            case { } failure:
                return new(RotationOutcome.Failed, failure.At, Missing: false);
        }

        if (stopped is not null)
            return new(RotationOutcome.Stopped, stopped.At, Missing: false);
        if (draft.Log is { Outcome: { } watched and not RotationOutcome.Running and not RotationOutcome.Unknown } log)
            return new(watched, log.Ended, Missing: false);

        var last = draft.Log is { Steps: var steps } ? steps[(int)(draft.IsTest ? RotationStep.TestSecret : RotationStep.FinishSecret)] : null;
        if (last is { State: StepState.Done })
            return new(RotationOutcome.Succeeded, last.Ended, Missing: false);
        if (!draft.IsTest && draft.VersionId is { } version && sources.Described is { } secret && (secret.VersionWith(VersionStage.Current) == version || secret.VersionWith(VersionStage.Previous) == version))
            return new(RotationOutcome.Succeeded, null, Missing: false);

        var isOver = sources.Now - draft.LastStarted >= RotationStates.LongestRun;
        return !isOver ? new(RotationOutcome.Running, null, Missing: false)
            : draft.LastFailure is { } earlier ? new(RotationOutcome.Failed, earlier.At, Missing: true)
            : new(RotationOutcome.Unknown, null, Missing: true);
    }
}
