using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Rotations;

/// <summary>What evidence says of each of the four steps.</summary>
internal static class StepReader
{
    public static ImmutableArray<StepProgress> Read(RotationTrace trace, List<Invocation> own, RotationOutcome outcome, RotationEvent? final) =>
        [.. Enum.GetValues<RotationStep>().Select(step => Read(step, trace, own, outcome, final))];

    private static StepProgress Read(RotationStep step, RotationTrace trace, List<Invocation> own, RotationOutcome outcome, RotationEvent? final)
    {
        var runs = own.FindAll(one => one.Step == step);
        var seen = runs.Aggregate(Seen.Nothing, Next);
        seen = ByLabels(step, trace, own, seen);
        seen = ByEvent(step, outcome, final, seen);
        if (seen.State == StepState.Running && outcome != RotationOutcome.Running)
        {
            // It was under way when the rotation ended; how it ended was not seen.
            seen = seen with { State = StepState.NotSeen };
        }

        return new StepProgress(
            step, seen.State, runs.Count == 0 ? null : runs[0].Started, seen.Ended, runs.Count, seen.Evidence, [.. runs.SelectMany(run => run.Lines)]);
    }

    private static Seen Next(Seen before, Invocation run) => run switch
    {
        { Failure: { } failure } => new Seen(StepState.Failed, run.LastSeen, failure),
        { Success: { } success } => new Seen(StepState.Done, run.LastSeen, success),
        // A retry of a step that was done changes nothing until it says so.
        _ when before.State == StepState.Done => before,
        { Ended: false } => new Seen(StepState.Running, null, run.Lines[0].Message),
        // The invocation ended without a word that decides anything.
        _ => before,
    };

    /// <summary>finishSecret is done when AWSCURRENT is on the new version, or when a later call found it there.</summary>
    private static Seen ByLabels(RotationStep step, RotationTrace trace, List<Invocation> own, Seen seen)
    {
        if (step != RotationStep.FinishSecret || trace.IsTest || seen.State == StepState.Done)
        {
            return seen;
        }

        if (trace.Described?.VersionWith(VersionStage.Current) == trace.VersionId)
        {
            return new Seen(StepState.Done, seen.Ended ?? trace.EndNoticed ?? trace.AsOf, $"{VersionStage.Current} = {trace.VersionId}");
        }

        return own.Find(one => one.AlreadyCurrent is not null) is { AlreadyCurrent: { } found } run ? new Seen(StepState.Done, run.LastSeen, found) : seen;
    }

    private static Seen ByEvent(RotationStep step, RotationOutcome outcome, RotationEvent? final, Seen seen)
    {
        var named = outcome == RotationOutcome.Failed && final?.FailedStep is { } failed && failed.Equals(step.ToString(), StringComparison.OrdinalIgnoreCase);
        return named && seen.State != StepState.Failed ? new Seen(StepState.Failed, final?.At, final?.ErrorMessage) : seen;
    }

    private readonly record struct Seen(StepState State, DateTimeOffset? Ended, string? Evidence)
    {
        public static Seen Nothing { get; } = new(StepState.NotSeen, null, null);
    }
}
