using System.Collections.Immutable;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Logs;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Repair;

/// <summary>Reads the log of one rotation anew and joins it with its events: a verdict rests on lines as they are, not on what was kept of them.</summary>
public sealed class RepairLines(ILogsGateway logs, ILambdaGateway lambda, EstateFeed estate, TimeProvider time)
{
    private readonly FunctionSharing sharing = new(estate, time);

    /// <summary><see langword="null"/> when neither an event nor a line tells of it.</summary>
    internal async Task<Attempt?> ReadAsync(SecretArn secret, Secret described, RepairSuspect suspect, CancellationToken cancellationToken)
    {
        var read = described.RotationFunctionArn is { } function ? await LinesAsync(secret, function, suspect, cancellationToken) : [];
        var now = time.GetUtcNow();
        var trace = new RotationTrace
        {
            Secret = secret,
            VersionId = suspect.VersionId,
            Started = suspect.From,
            IsTest = suspect.IsTest,
            AsOf = now,
            Described = described,
            Lines = read ?? [],
            Events = suspect.Events,
            GaveUp = now - suspect.From >= RotationStates.LongestRun,
        };
        trace = trace with { FunctionIsShared = sharing.WasBusy(trace, suspect.Until) };
        return Attempt(RotationProgressReader.Read(trace), suspect, read is not null);
    }

    private static Attempt? Attempt(RotationProgress progress, RepairSuspect suspect, bool wasRead)
    {
        // A value that somebody stored while another rotation ran has that one's lines beside it, but none that names it.
        var silent = progress.Steps.All(step => step.Lines.IsEmpty);
        if (suspect.Events.IsEmpty && !progress.Steps.Any(step => step.Lines.Any(line => line.Message.Contains(suspect.VersionId, StringComparison.OrdinalIgnoreCase))))
            return null;

        return new Attempt
        {
            Secret = progress.Secret,
            VersionId = suspect.VersionId,
            IsTest = suspect.IsTest,
            Trigger = AttemptTrigger.Unknown,
            Started = suspect.From,
            Ended = progress.Ended,
            Outcome = progress.Outcome,
            Steps = progress.Steps,
            Events = suspect.Events,
            Gaps = !wasRead ? [AttemptGap.LogsNotRead] : silent ? [AttemptGap.NoLogLines] : [],
            FailedStep = progress.LastFailedStep,
            ErrorMessage = progress.FinalEvent?.ErrorMessage,
            AsOf = progress.AsOf,
        };
    }

    /// <summary><see langword="null"/> when they could not be read to the end.</summary>
    private async Task<ImmutableArray<LogEvent>?> LinesAsync(SecretArn secret, string function, RepairSuspect suspect, CancellationToken cancellationToken)
    {
        var group = await FunctionLogGroup.FindAsync(estate, lambda, secret.Scope, function, cancellationToken);
        var span = await LogPages.ReadAsync(logs, new LogQuery(secret.Scope, group, suspect.From - RotationProgressReader.ClockSlack, suspect.Until), cancellationToken);
        if (!span.Succeeded)
            return span.Error.Kind == OperationErrorKind.NotFound ? [] : null;

        // A log that goes on is a log that was not read.
        return span.Value.IsWhole ? span.Value.Lines : null;
    }
}
