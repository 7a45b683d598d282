using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Attempts;

/// <summary>Joins what CloudTrail, the labels and the function's log tell of a secret into its attempts. Pure: the same sources, in any order, give the same history.</summary>
public static class AttemptJoiner
{
    public static AttemptHistory Join(AttemptSources sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        if (sources.Events.Count == 0 && sources.Calls.Count == 0 && sources.Logs.Count == 0)
            return AttemptHistory.Empty;

        var drafts = AttemptGroups.Of(sources);
        AttemptCalls.NameVersions(drafts, sources);
        var loose = AttemptCalls.Share(drafts, sources.Calls);
        return new(
            [.. drafts.AsEnumerable().Reverse().Select(draft => Build(draft, sources))],
            [.. loose.Reverse()]);
    }

    private static Attempt Build(AttemptDraft draft, AttemptSources sources)
    {
        var end = AttemptEnd.Of(draft, sources);
        var steps = AttemptSteps.Of(draft, end);
        var request = draft.Request ?? draft.Calls.Find(call => call is { SetsOffRotation: true, VersionId: null });
        var failed = AttemptSteps.Failed(draft, end, steps);
        return new Attempt
        {
            Secret = sources.Secret,
            VersionId = draft.VersionId,
            IsTest = draft.IsTest,
            Trigger = request is not null ? AttemptTrigger.Call : TriggerWithoutCall(draft, sources),
            Actor = request?.Actor,
            SourceIdentity = request?.SourceIdentity,
            Started = draft.Started,
            Ended = end.At,
            Outcome = end.Outcome,
            Steps = steps,
            Retries = Retries(draft),
            Events = [.. draft.Events],
            Calls = [.. draft.Calls],
            Gaps = AttemptGaps.Of(draft, end, sources),
            FailedStep = failed,
            ErrorMessage = end.Outcome is RotationOutcome.Succeeded ? null
                : draft.LastFailure?.ErrorMessage ?? (failed is { } step ? steps[(int)step].Evidence : null),
            AsOf = sources.Covered.AsOf(TrailNames.Of(draft.IsTest)) ?? draft.Log?.ReadAt ?? sources.Now,
        };
    }

    private static AttemptTrigger TriggerWithoutCall(AttemptDraft draft, AttemptSources sources) =>
        sources.Covered.Knows(nameof(SecretCallKind.RotateSecret), draft.Started - AttemptGroups.StartDelay, draft.Started) ? AttemptTrigger.Schedule : AttemptTrigger.Unknown;

    /// <summary>The log counts calls of createSecret; CloudTrail only what the service told.</summary>
    private static int Retries(AttemptDraft draft)
    {
        var ends = draft.Events.Count(one => !AttemptDraft.IsStart(one));
        var starts = draft.Events.Count(AttemptDraft.IsStart);
        var runs = draft.Log?.Steps[(int)(draft.IsTest ? RotationStep.TestSecret : RotationStep.CreateSecret)].Attempts ?? 0;
        return Math.Max(0, Math.Max(runs, Math.Max(starts, ends)) - 1);
    }
}
