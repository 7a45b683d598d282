using System.Collections.Concurrent;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Logs;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Microsoft.Extensions.Logging;

namespace Keyturn.Operations.Attempts;

/// <summary>Reads the function's log for the time of one attempt, when somebody opens it or it has failed, and keeps what it told. However many ask, it is one reading.</summary>
public sealed partial class AttemptLogs(
    ILogsGateway logs, ILambdaGateway lambda, EstateFeed estate, AttemptBoard board, IHistoryStore store, TimeProvider time, ILogger<AttemptLogs> logger)
{
    // AWS retries; the last lines come some seconds late.
    private static readonly TimeSpan Tail = TimeSpan.FromSeconds(30);

    private readonly FunctionSharing sharing = new(estate, time);
    private readonly ConcurrentDictionary<(string Arn, string AttemptId), Task<OperationResult<AttemptLines>>> running = new();

    public Task<OperationResult<AttemptLines>> ReadAsync(Attempt attempt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var key = (attempt.Secret.Value, attempt.Id);
        var reading = running.GetOrAdd(key, _ => Task.Run(() => ReadOnceAsync(attempt, key), CancellationToken.None));
        return reading.WaitAsync(cancellationToken);
    }

    private async Task<OperationResult<AttemptLines>> ReadOnceAsync(Attempt attempt, (string, string) key)
    {
        try
        {
            return await ReadLinesAsync(attempt).ConfigureAwait(false);
        }
        finally
        {
            running.TryRemove(key, out _);
        }
    }

    private async Task<OperationResult<AttemptLines>> ReadLinesAsync(Attempt attempt)
    {
        var scope = attempt.Secret.Scope;
        if (FunctionOf(attempt) is not { } function)
            return OperationErrors.NoRotationFunction();

        var group = await FunctionLogGroup.FindAsync(estate, lambda, scope, function, CancellationToken.None).ConfigureAwait(false);
        var from = attempt.Started - RotationProgressReader.ClockSlack;
        var until = (attempt.Ended ?? Earlier(attempt.Started + RotationStates.LongestRun, time.GetUtcNow())) + Tail;
        var span = await LogPages.ReadAsync(logs, new LogQuery(scope, group, from, until), CancellationToken.None).ConfigureAwait(false);
        if (!span.Succeeded)
            return span.Error;

        var trace = new RotationTrace
        {
            Secret = attempt.Secret,
            VersionId = attempt.VersionId ?? attempt.Id,
            Started = attempt.Started,
            IsTest = attempt.IsTest,
            AsOf = time.GetUtcNow(),
            Lines = span.Value.Lines,
            Events = attempt.Events,
            GaveUp = attempt.Outcome != RotationOutcome.Running,
        };

        // Runs that fail name no secret. Whoever opens an attempt that has just failed sees them; they are kept when no other rotation can come to light.
        var asked = trace with { Described = estate.SecretOf(attempt.Secret) };
        var (known, settled) = (sharing.WasBusy(asked, until, whenLate: false), sharing.WasBusy(asked, until));
        var progress = RotationProgressReader.Read(trace with { FunctionIsShared = known });
        var read = new AttemptLines(progress, group, span.Value.IsWhole);
        if (attempt.Outcome != RotationOutcome.Running && known == settled)
            await KeepAsync(AttemptLog.Of(progress, time.GetUtcNow(), watched: false) with { AttemptId = attempt.Id }).ConfigureAwait(false);
        return read;
    }

    /// <summary>Shows what a log told, and keeps it; a store that fails costs reading it again after a restart.</summary>
    public async Task KeepAsync(AttemptLog log)
    {
        board.Take(log);
        try
        {
            await store.SaveLogAsync(log, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogNotKept(failure, log.AttemptId);
        }
    }

    private string? FunctionOf(Attempt attempt) =>
        board.Current.Rows.FirstOrDefault(row => ReferenceEquals(row.Attempt, attempt))?.FunctionArn ?? estate.SecretOf(attempt.Secret)?.RotationFunctionArn;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    [LoggerMessage(LogLevel.Warning, "What the log told of attempt {AttemptId} could not be kept; it is read again when it is asked for.")]
    private partial void LogNotKept(Exception exception, string attemptId);
}
