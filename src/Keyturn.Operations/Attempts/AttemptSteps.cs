using System.Collections.Immutable;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Attempts;

/// <summary>The four steps of an attempt: what its log told, and what the service's events add.</summary>
internal static class AttemptSteps
{
    /// <summary>Nothing was seen of any step; shared by all attempts of which nothing was.</summary>
    public static ImmutableArray<StepProgress> NotSeen { get; } =
        [.. Enum.GetValues<RotationStep>().Select(step => new StepProgress(step, StepState.NotSeen, null, null, 0, null, []))];

    public static ImmutableArray<StepProgress> Of(AttemptDraft draft, AttemptEnd end)
    {
        var steps = draft.Log?.Steps ?? NotSeen;
        if (end.Outcome == RotationOutcome.Succeeded && draft.Final is { } success)
            steps = Add(steps, draft.IsTest ? RotationStep.TestSecret : RotationStep.FinishSecret, StepState.Done, success);
        else if (end.Outcome is not RotationOutcome.Succeeded && draft.LastFailure is { } failure && Named(failure) is { } step)
            steps = Add(steps, step, StepState.Failed, failure);
        return end.Outcome == RotationOutcome.Running || !steps.Any(step => step.State == StepState.Running)
            ? steps
            : [.. steps.Select(step => step.State == StepState.Running ? step with { State = StepState.NotSeen } : step)];
    }

    /// <summary>The step that failed last and was not done since.</summary>
    public static RotationStep? Failed(AttemptDraft draft, AttemptEnd end, ImmutableArray<StepProgress> steps) =>
        end.Outcome == RotationOutcome.Succeeded ? null
        : draft.LastFailure is { } failure && Named(failure) is { } named ? named
        : steps.LastOrDefault(step => step.State == StepState.Failed)?.Step;

    private static RotationStep? Named(RotationEvent failure) =>
        Enum.TryParse<RotationStep>(failure.FailedStep, ignoreCase: true, out var step) ? step : null;

    // The log's own line says more than the event.
    private static ImmutableArray<StepProgress> Add(ImmutableArray<StepProgress> steps, RotationStep step, StepState state, RotationEvent told) =>
        steps[(int)step].State == state ? steps
        : steps.SetItem((int)step, steps[(int)step] with { State = state, Ended = told.At, Evidence = told.ErrorMessage ?? TrailNames.NameOf(told.Kind) });
}
