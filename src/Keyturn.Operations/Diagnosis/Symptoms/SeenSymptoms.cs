using System.Collections.Immutable;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Logs;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Diagnosis.Symptoms;

/// <summary>What was seen of a failure, in the words that causes ask for. Everything that it answers is evidence, or nothing.</summary>
internal sealed partial class SeenSymptoms
{
    private SeenSymptoms(DiagnosisInput input)
    {
        Input = input;
        Runs = input.Attempt is null ? [] : RunReader.Read(input.Attempt);
        Calls = [.. (input.Attempt?.Calls ?? []).Concat(input.Calls).DistinctBy(call => call.EventId).OrderBy(call => call.At).ThenBy(call => call.EventId, StringComparer.Ordinal)];
        Events = [.. (input.Attempt?.Events ?? []).OrderBy(one => one.At).ThenBy(one => one.EventId, StringComparer.Ordinal)];
        HasFailure = input.Attempt is null or { Outcome: RotationOutcome.Failed or RotationOutcome.Abandoned or RotationOutcome.Stopped or RotationOutcome.Unknown } or { FailedStep: not null }
            || Runs.Any(run => run.IsFailed && !IsDone(run.Step));
        FailedStep = HasFailure ? input.Attempt?.FailedStep ?? NamedByEvent() ?? LastFailed()?.Step : null;
        Failing = FailedStep is { } step ? Runs.LastOrDefault(run => run.Step == step && run.IsFailed) : null;
    }

    public DiagnosisInput Input { get; }

    public ImmutableArray<SeenRun> Runs { get; }

    public ImmutableArray<SecretCall> Calls { get; }

    public ImmutableArray<RotationEvent> Events { get; }

    /// <summary>Whether anything failed, stopped or never began, so that there is something to explain.</summary>
    public bool HasFailure { get; }

    /// <summary>The step that failed last and was not done since.</summary>
    public RotationStep? FailedStep { get; }

    /// <summary>The newest invocation in which it failed; <see langword="null"/> when no line of one is known.</summary>
    public SeenRun? Failing { get; }

    /// <summary>The line by which the failing invocation says itself what was wrong.</summary>
    public SeenLine? Reason => First(Failing, line => IsReason(line));

    public static SeenSymptoms Of(DiagnosisInput input) => new(input);

    public bool IsDone(RotationStep step) => Input.Attempt?.Steps.Any(one => one.Step == step && one.State == StepState.Done) == true;

    private static bool IsReason(SeenLine line) => line.Kind is not (LogLineKind.TimedOut or LogLineKind.OtherError or LogLineKind.RuntimeExited or LogLineKind.Report)
        && (line.Line.IsFailure || line.Kind is LogLineKind.DatabaseError or LogLineKind.LoginFailed or LogLineKind.CurrentLoginFailed or LogLineKind.SuperuserLoginFailed or LogLineKind.PendingLoginFailed);

    private SeenRun? LastFailed() => Runs.LastOrDefault(run => run.IsFailed && !IsDone(run.Step));

    private RotationStep? NamedByEvent() => Events.LastOrDefault(one => one.FailedStep is not null)?.FailedStep is { } name
        && Enum.TryParse<RotationStep>(name, ignoreCase: true, out var step) && Enum.IsDefined(step) ? step : null;

    private static SeenLine? First(SeenRun? run, Func<SeenLine, bool> wanted)
    {
        // The error that ended the invocation before the line that announced it: it says the same, and is what people search for.
        SeenLine? found = null;
        foreach (var line in run?.Lines ?? [])
        {
            if (wanted(line) && (found is null || (line.Line.IsUncaught && !found.Value.Line.IsUncaught)))
                found = line;
        }

        return found;
    }

    private static Sentence Say(string code, params ReadOnlySpan<object> arguments) => EvidenceSentences.Book.Say(code, arguments);

    private static string Name(RotationStep step) => string.Concat(step.ToString()[..1].ToLowerInvariant(), step.ToString()[1..]);

    private static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 2);
}
