using Keyturn.Operations.Audit;
using Keyturn.Operations.Instances;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Secrets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keyturn.Operations.Rotations;

/// <summary>Takes up the watch over rotations that were started shortly before a restart, or by another instance, from their audit entries.</summary>
/// <remarks>CloudTrail tells of a rotation only minutes later; the audit log knows at once what was asked for, and under which version.</remarks>
public sealed partial class WatchResumption(
    IAuditLog log, RotationWatcher watcher, TimeProvider time, ILogger<WatchResumption> logger, Leadership? leadership = null, RotationFeed? feed = null) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);

    /// <summary>Between two looks at what other instances started: their word of it may have been lost.</summary>
    private static readonly TimeSpan Others = TimeSpan.FromSeconds(15);
    private const int NewestRead = 200;

    /// <summary>Watches every rotation and test that AWS accepted within the longest time one can run; returns how many.</summary>
    public async Task<int> ResumeAsync(CancellationToken cancellationToken)
    {
        var newest = await log.ReadAsync(new AuditQuery(Take: NewestRead), cancellationToken).ConfigureAwait(false);
        var resumed = 0;
        foreach (var entry in newest.Where(entry => time.GetUtcNow() - entry.At < RotationStates.LongestRun))
        {
            if (entry.Draft is { Phase: AuditPhase.Outcome, Result: AuditResult.Succeeded } draft && draft.Action.StartsRotation()
                && draft.Details.TryGetValue(AuditDetail.VersionId, out var version)
                && SecretArn.TryParse(draft.SecretArn, out var secret)
                && leadership?.Leads(secret.Scope) != false
                && feed?.Find(secret, version) is null or { Outcome: RotationOutcome.Running })
            {
                watcher.Watch(secret, version, StartOf(draft, newest) ?? entry.At, isTest: draft.Action != AuditAction.RotateNow);
                resumed++;
            }
        }

        return resumed;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var led = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var leading = leadership?.Subscribe(_ => Volatile.Read(ref led).TrySetResult());
        while (!stoppingToken.IsCancellationRequested)
        {
            Volatile.Write(ref led, new(TaskCreationOptions.RunContinuationsAsynchronously));
            var pause = Others;
            try
            {
                await ResumeAsync(stoppingToken).ConfigureAwait(false);
                if (leadership is null)
                    return;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogNotRead(failure);
                pause = Again;
            }

            using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(led.Task, Task.Delay(pause, time, either.Token)).ConfigureAwait(false);
            await either.CancelAsync().ConfigureAwait(false);
        }
    }

    private static DateTimeOffset? StartOf(AuditDraft outcome, IEnumerable<AuditEntry> entries) =>
        entries.FirstOrDefault(entry => entry.Draft.OperationId == outcome.OperationId && entry.Draft.Phase == AuditPhase.Requested)?.At;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Rotations started before the restart could not be read from the audit log; trying again.")]
    private partial void LogNotRead(Exception exception);
}
