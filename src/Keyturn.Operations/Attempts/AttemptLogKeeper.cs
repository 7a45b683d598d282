using System.Threading.Channels;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Instances;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keyturn.Operations.Attempts;

/// <summary>Brings back what logs told before a restart, keeps what watches saw to the end, and reads the logs of attempts that failed lately, one after another.</summary>
public sealed partial class AttemptLogKeeper(
    AttemptBoard board, AttemptLogs logs, RotationFeed rotations, IHistoryStore store, IAccountDirectory accounts, TimeProvider time, ILogger<AttemptLogKeeper> logger, Leadership? leadership = null) : BackgroundService
{
    /// <summary>Failures older than this are read when somebody opens them.</summary>
    public static readonly TimeSpan Lately = TimeSpan.FromHours(24);

    // Two calls a second are for people: one reading in this time leaves them nearly all.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Loaded = TimeSpan.FromDays(90);

    private readonly Channel<bool> woken = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly HashSet<(string, string)> tried = [];
    private readonly Leadership leadership = leadership ?? Leadership.Alone;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await LoadAsync(stoppingToken).ConfigureAwait(false);
        using var watching = rotations.Subscribe(progress =>
        {
            if (progress.Outcome != RotationOutcome.Running && leadership.Leads(progress.Secret.Scope))
                _ = logs.KeepAsync(AttemptLog.Of(progress, time.GetUtcNow(), watched: true));
        });
        using var following = board.Subscribe(_ => woken.Writer.TryWrite(true));
        woken.Writer.TryWrite(true);
        await foreach (var _ in woken.Reader.ReadAllAsync(stoppingToken).ConfigureAwait(false))
        {
            await ReadFailedAsync(stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task ReadFailedAsync(CancellationToken stopping)
    {
        while (board.Current.Rows.TakeWhile(row => time.GetUtcNow() - row.Attempt.Started < Lately).FirstOrDefault(IsWanted) is { } row)
        {
            tried.Add((row.Attempt.Secret.Value, row.Attempt.Id));
            try
            {
                await logs.ReadAsync(row.Attempt, stopping).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogNotRead(failure, row.Attempt.Id);
            }

            await Task.Delay(Pause, time, stopping).ConfigureAwait(false);
        }
    }

    private bool IsWanted(AttemptRow row) =>
        leadership.Leads(row.Attempt.Secret.Scope) && row.Attempt.Outcome is RotationOutcome.Failed or RotationOutcome.Abandoned
        && row.Attempt.Gaps.Contains(AttemptGap.LogsNotRead) && !tried.Contains((row.Attempt.Secret.Value, row.Attempt.Id));

    private async Task LoadAsync(CancellationToken stopping)
    {
        foreach (var scope in accounts.Accounts.SelectMany(account => account.Regions.Select(region => new EstateScope(account.Partition, account.Id, region))))
        {
            try
            {
                var known = await store.LoadLogsAsync(scope, time.GetUtcNow() - Loaded, stopping).ConfigureAwait(false);
                if (!known.IsEmpty)
                    board.Take(known);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogNotLoaded(failure, scope);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The log of attempt {AttemptId} could not be read in the background.")]
    private partial void LogNotRead(Exception exception, string attemptId);

    [LoggerMessage(LogLevel.Warning, "What logs told of attempts in {Scope} could not be loaded; they are read again when they are asked for.")]
    private partial void LogNotLoaded(Exception exception, EstateScope scope);
}
