using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Rotations;

/// <summary>From what was seen to how far the rotation is. Pure: the same trace gives the same progress. Silence proves nothing.</summary>
public static class RotationProgressReader
{
    /// <summary>Clocks of AWS and of this server may differ this much.</summary>
    public static readonly TimeSpan ClockSlack = TimeSpan.FromSeconds(5);

    public static RotationProgress Read(RotationTrace trace)
    {
        var (invocations, loose) = InvocationReader.Read(trace);
        var own = Own(invocations, trace);
        var unclaimed = trace.FunctionIsShared ? invocations.Where(one => one.Owner == InvocationOwner.Unnamed && !own.Contains(one)).SelectMany(one => one.Lines) : [];
        var final = FinalEvent(trace);
        var outcome = Outcome(trace, own, final);
        var steps = StepReader.Read(trace, own, outcome, final);
        return new RotationProgress
        {
            Secret = trace.Secret,
            VersionId = trace.VersionId,
            Started = trace.Started,
            Ended = outcome == RotationOutcome.Running ? null : Ended(trace, steps, outcome, final),
            Outcome = outcome,
            Steps = steps,
            LastFailedStep = LastFailedStep(own, steps),
            OtherLines = [.. loose.Concat(unclaimed).OrderBy(line => line.At)],
            StagesByVersion = trace.Described?.StagesByVersion ?? ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty,
            IsTest = trace.IsTest,
            TypicalDuration = TypicalDuration.Of(trace.Events),
            DroppedLines = trace.DroppedLines,
            Troubles = trace.Troubles,
            FinalEvent = final,
            AsOf = trace.AsOf,
        };
    }

    /// <summary>The invocations of this rotation, each with its step: the one it names, or the one that is due.</summary>
    private static List<Invocation> Own(ImmutableArray<Invocation> invocations, RotationTrace trace)
    {
        var own = new List<Invocation>();
        foreach (var invocation in invocations)
        {
            if (invocation.Started < trace.Started - ClockSlack || !IsOurs(invocation, own, trace))
            {
                continue;
            }

            invocation.Step ??= Due(own, trace);
            own.Add(invocation);
        }

        return own;
    }

    /// <summary>
    /// In a shared function an invocation without a name is taken for ours only while it runs and only when it is our turn:
    /// it shows a step as running, proves nothing, and is given back as soon as it names another secret or ends without a name.
    /// </summary>
    private static bool IsOurs(Invocation invocation, List<Invocation> before, RotationTrace trace) => invocation.Owner switch
    {
        InvocationOwner.Ours => true,
        InvocationOwner.Foreign => false,
        _ when !trace.FunctionIsShared => true,
        _ => !invocation.Ended && invocation.Failure is null && (before.Count == 0 || (before[^1] is { Ended: true, Step: not RotationStep.FinishSecret } last && last.LastSeen <= invocation.Started)),
    };

    /// <summary>After a failure AWS begins again with createSecret; else one step follows the other.</summary>
    private static RotationStep Due(List<Invocation> before, RotationTrace trace)
    {
        if (trace.IsTest)
            return RotationStep.TestSecret;
        if (before.Count == 0 || before[^1].Failure is not null || before[^1].Step is not { } last)
            return RotationStep.CreateSecret;
        return last == RotationStep.FinishSecret ? RotationStep.FinishSecret : last + 1;
    }

    private static RotationOutcome Outcome(RotationTrace trace, List<Invocation> own, RotationEvent? final)
    {
        var succeeded = trace.IsTest
            ? own.Exists(one => one is { Step: RotationStep.TestSecret, Success: not null, Failure: null })
            : trace.Described?.VersionWith(VersionStage.Current) == trace.VersionId;
        return succeeded ? RotationOutcome.Succeeded
            : final?.Kind switch
            {
                RotationEventKind.Succeeded or RotationEventKind.TestSucceeded => RotationOutcome.Succeeded,
                RotationEventKind.Failed or RotationEventKind.TestFailed => RotationOutcome.Failed,
                RotationEventKind.Abandoned => RotationOutcome.Abandoned,
                // RotateSecret turns rotation on: off afterwards means that somebody stopped it.
                _ when trace.Described is { RotationEnabled: false } => RotationOutcome.Stopped,
                _ => trace.GaveUp ? RotationOutcome.Unknown : RotationOutcome.Running,
            };
    }

    /// <summary>From the newest failed call, or the event's word; forgotten once that step was done.</summary>
    private static RotationStep? LastFailedStep(List<Invocation> own, ImmutableArray<StepProgress> steps)
    {
        var failed = own.FindLast(one => one.Failure is not null)?.Step ?? steps.FirstOrDefault(one => one.State == StepState.Failed)?.Step;
        return failed is { } step && steps[(int)step].State != StepState.Done ? step : null;
    }

    /// <summary>The newest event that ends this very version.</summary>
    private static RotationEvent? FinalEvent(RotationTrace trace) => trace.Events.LastOrDefault(one =>
        string.Equals(one.VersionId, trace.VersionId, StringComparison.OrdinalIgnoreCase) && (trace.IsTest
            ? one.Kind is RotationEventKind.TestSucceeded or RotationEventKind.TestFailed
            : one.Kind is RotationEventKind.Succeeded or RotationEventKind.Failed or RotationEventKind.Abandoned));

    private static DateTimeOffset Ended(RotationTrace trace, ImmutableArray<StepProgress> steps, RotationOutcome outcome, RotationEvent? final)
    {
        var last = steps[(int)(trace.IsTest ? RotationStep.TestSecret : RotationStep.FinishSecret)];
        return (outcome == RotationOutcome.Succeeded && last.State == StepState.Done ? last.Ended : null) ?? final?.At ?? trace.EndNoticed ?? trace.AsOf;
    }
}
