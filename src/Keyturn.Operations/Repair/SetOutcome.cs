using System.Collections.Immutable;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Repair;

/// <summary>What evidence says of one attempt: was the database given the password of its version?</summary>
internal enum SetResult
{
    /// <summary>No source tells.</summary>
    NotTold,
    /// <summary>setSecret was never reached.</summary>
    NotReached,
    /// <summary>Each run of setSecret ended before the change.</summary>
    Refused,
    /// <summary>Each run of setSecret was refused every login, fast.</summary>
    LoginRefused,
    /// <summary>A run logged in and did not say how it ended, or a run is known of that no line tells about.</summary>
    Uncertain,
    Done,
}

/// <param name="Result">The answer.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="At">When the password was set, or last tried (UTC).</param>
/// <param name="TestRefused">The last test was refused a login, and no login with the password was ever seen.</param>
internal sealed record SetOutcome(SetResult Result, ImmutableArray<RepairEvidence> Evidence, DateTimeOffset? At, bool TestRefused = false)
{
    /// <summary>createSecret failed before it had stored a value, in each run.</summary>
    public bool IsEmpty { get; init; }
}

/// <summary>Reads the outcome of setSecret out of an attempt: lines first, then service events. Silence proves nothing.</summary>
internal static class SetOutcomes
{
    private const string PendingRefused = "Unable to log into database with pending secret";

    private const string NotCreated = "was not created by Lambda";

    /// <param name="attempt">The attempt.</param>
    /// <param name="isEmpty">Whether its version is known to hold no value.</param>
    /// <param name="habits">What is known of the function.</param>
    public static SetOutcome Of(Attempt attempt, bool isEmpty, FunctionHabits habits)
    {
        var runs = RunsOf(attempt, RotationStep.SetSecret).Select(run => SetRun.Of(run, habits)).ToList();
        if (runs.FindLast(run => run.End == SetEnd.Done) is { } done)
            return Done(attempt, RepairSource.Line, "EvidenceSetDone", done.Line, done.At, runs);
        if (StepOf(attempt, RotationStep.SetSecret) is { State: StepState.Done, Evidence: { } word } step)
            return Done(attempt, RepairSource.Line, "EvidenceSetDone", word, step.Ended, runs);
        if (After(attempt) is { } later)
            return later;

        // Invocations that say nothing may be taken for another step; what never had a value was never set.
        if (LastFailed(attempt) is { ErrorMessage: { } words } empty && words.Contains(NotCreated, StringComparison.OrdinalIgnoreCase))
            return new SetOutcome(SetResult.NotReached, [Evidence(RepairSource.Event, "EvidenceNotCreated", words, empty.At)], empty.At) { IsEmpty = true };
        if (isEmpty && runs.Count == 0)
            return new SetOutcome(SetResult.NotReached, [Label(attempt, "EvidenceVersionEmpty")], null);
        return runs.Count > 0 ? ByRuns(attempt, runs) : WithoutRuns(attempt);
    }

    private static SetOutcome Done(Attempt attempt, RepairSource source, string code, string quote, DateTimeOffset? at, List<SetRun> runs)
    {
        var proven = runs.Exists(run => run.ProvesLogin) || StepOf(attempt, RotationStep.TestSecret)?.State == StepState.Done;
        var refused = !proven && (TestWasRefused(attempt) || source == RepairSource.Event && attempt.FailedStep == RotationStep.TestSecret);
        return new SetOutcome(SetResult.Done, [Evidence(source, code, quote, at)], at, refused);
    }

    /// <summary>AWS calls testSecret and finishSecret only after setSecret has returned, and says so itself when they fail.</summary>
    private static SetOutcome? After(Attempt attempt)
    {
        foreach (var failed in attempt.Events.Where(one => one.Kind == RotationEventKind.Failed).OrderBy(one => one.At).ThenBy(one => one.EventId, StringComparer.Ordinal))
        {
            if (Names(failed, RotationStep.TestSecret) || Names(failed, RotationStep.FinishSecret))
                return Done(attempt, RepairSource.Event, "EvidenceFailedAfterSet", failed.ErrorMessage ?? failed.FailedStep ?? "", failed.At, []);
        }

        var test = StepOf(attempt, RotationStep.TestSecret);
        return test is { State: StepState.Done, Evidence: { } word } ? Done(attempt, RepairSource.Line, "EvidenceTestDone", word, test.Ended, [])
            : RunsOf(attempt, RotationStep.TestSecret).Find(run => run.Failure?.Contains("testSecret", StringComparison.OrdinalIgnoreCase) == true || run.Failure?.Contains(PendingRefused, StringComparison.OrdinalIgnoreCase) == true) is { } tried
                ? Done(attempt, RepairSource.Line, "EvidenceTestRan", tried.Failure ?? "", tried.LastSeen, [])
            : Succeeded(attempt);
    }

    /// <summary>The service's word, or finishSecret's own line. AWSCURRENT on the version is no proof: anybody can have moved it there.</summary>
    private static SetOutcome? Succeeded(Attempt attempt)
    {
        if (attempt.Events.Where(one => one.Kind == RotationEventKind.Succeeded).OrderBy(one => one.At).LastOrDefault() is { } word)
            return new SetOutcome(SetResult.Done, [Evidence(RepairSource.Event, "EvidenceSucceeded", nameof(RotationEventKind.Succeeded), word.At)], word.At);
        return RunsOf(attempt, RotationStep.FinishSecret).Find(run => run.Success is not null) is { Success: { } line } finished
            ? new SetOutcome(SetResult.Done, [Evidence(RepairSource.Line, "EvidenceFinished", line, finished.LastSeen)], finished.LastSeen)
            : null;
    }

    private static SetOutcome ByRuns(Attempt attempt, List<SetRun> runs)
    {
        var last = runs[^1];
        var uncertain = runs.FindLastIndex(run => run.End == SetEnd.Uncertain);

        // A later run that logged in with another password had first tried this one, and was refused.
        if (uncertain >= 0 && !runs.Skip(uncertain + 1).Any(run => run is { End: SetEnd.Refused, Connected: true }))
            return Uncertain("EvidenceSetUncertain", runs[uncertain].Line, runs[uncertain].At);
        if (RunsOf(attempt, RotationStep.CreateSecret).Count(run => run.Success is not null) > runs.Count || attempt.Gaps.Contains(AttemptGap.LogsNotRead))
            return Uncertain("EvidenceRunMissing", last.Line, last.At);
        return runs.TrueForAll(run => run.End == SetEnd.LoginRefused)
            ? new SetOutcome(SetResult.LoginRefused, [Evidence(RepairSource.Line, "EvidenceLoginRefused", last.Line, last.At)], last.At)
            : new SetOutcome(SetResult.Refused, [Evidence(RepairSource.Line, "EvidenceSetRefused", last.Line, last.At)], last.At);
    }

    private static SetOutcome WithoutRuns(Attempt attempt)
    {
        if (LastFailed(attempt) is { } failed && Names(failed, RotationStep.SetSecret))
            return Uncertain("EvidenceFailedInSet", failed.ErrorMessage ?? "", failed.At, RepairSource.Event);

        var creates = RunsOf(attempt, RotationStep.CreateSecret);
        var read = !attempt.Gaps.Contains(AttemptGap.LogsNotRead) && !attempt.Gaps.Contains(AttemptGap.NoLogLines);
        if (!read || creates.Count == 0)
            return new SetOutcome(SetResult.NotTold, [], null);
        return creates.TrueForAll(run => run.Success is null && run.Failure is not null)
            ? new SetOutcome(SetResult.NotReached, [Evidence(RepairSource.Line, "EvidenceCreateFailed", creates[^1].Failure ?? "", creates[^1].LastSeen)], creates[^1].LastSeen)
            {
                // Only the time-out can come between the stored value and the line that tells of it.
                IsEmpty = creates.TrueForAll(run => run.Failure?.Contains("Task timed out", StringComparison.OrdinalIgnoreCase) != true),
            }
            : Uncertain("EvidenceRunMissing", creates[^1].Success ?? creates[^1].Lines[^1].Message, creates[^1].LastSeen);
    }

    /// <summary>Fast, and in the words of a login that was refused.</summary>
    public static bool TestWasRefused(Attempt attempt) =>
        RunsOf(attempt, RotationStep.TestSecret) is [.., { Failure: { } failure } last]
        && failure.Contains(PendingRefused, StringComparison.OrdinalIgnoreCase) && SetRun.Took(last) < SetRun.Fast;

    public static StepProgress? StepOf(Attempt attempt, RotationStep step) => attempt.Steps.FirstOrDefault(one => one.Step == step);

    /// <summary>The step's invocations, oldest first.</summary>
    public static List<Invocation> RunsOf(Attempt attempt, RotationStep step)
    {
        if (StepOf(attempt, step) is not { Lines.IsEmpty: false } known)
            return [];
        var trace = new RotationTrace
        {
            Secret = attempt.Secret, VersionId = attempt.VersionId ?? "", Started = attempt.Started, IsTest = attempt.IsTest, AsOf = attempt.AsOf,
            Lines = [.. known.Lines.OrderBy(line => line.At)],
        };
        return [.. InvocationReader.Read(trace).Invocations.OrderBy(run => run.Started)];
    }

    private static SetOutcome Uncertain(string code, string quote, DateTimeOffset? at, RepairSource source = RepairSource.Line) =>
        new(SetResult.Uncertain, [Evidence(source, code, quote, at)], at);

    private static RepairEvidence Evidence(RepairSource source, string code, string quote, DateTimeOffset? at) =>
        new(source, RepairSentences.Say(code), quote, at);

    private static RepairEvidence Label(Attempt attempt, string code) => new(RepairSource.Label, RepairSentences.Say(code, attempt.VersionId ?? ""));

    private static RotationEvent? LastFailed(Attempt attempt) =>
        attempt.Events.Where(one => one.Kind == RotationEventKind.Failed).OrderBy(one => one.At).LastOrDefault();

    private static bool Names(RotationEvent one, RotationStep step) => string.Equals(one.FailedStep, step.ToString(), StringComparison.OrdinalIgnoreCase);
}
