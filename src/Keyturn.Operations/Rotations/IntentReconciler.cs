using Keyturn.Operations.Approvals;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Databases;
using Keyturn.Operations.Instances;
using Keyturn.Operations.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keyturn.Operations.Rotations;

/// <summary>Finds out what became of requests that have no known outcome: after a crash, or after a connection was cut.</summary>
/// <remarks>It only looks. It never calls RotateSecret.</remarks>
public sealed partial class IntentReconciler(
    IAuditLog log, IntentSettlement settlement, DeclarationSettlement declarations, ApprovalSettlement approvals, IOperationLock locks, TimeProvider time, ILogger<IntentReconciler> logger, Leadership? leadership = null) : BackgroundService
{
    /// <summary>Between two looks while something is open.</summary>
    public static readonly TimeSpan Busy = TimeSpan.FromSeconds(5);

    /// <summary>Between two looks while nothing is.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromSeconds(15);

    private const int NewestRead = 200;

    /// <summary>Looks at every open request once; returns how many are still open.</summary>
    public async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        var open = await OpenAsync(cancellationToken).ConfigureAwait(false);
        var left = 0;
        foreach (var requested in open)
        {
            left += await SettleAsync(requested, cancellationToken).ConfigureAwait(false) ? 0 : 1;
        }

        return left;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = Busy;
            try
            {
                pause = leadership.LeadsUpkeep() && await LookAsync(stoppingToken).ConfigureAwait(false) == 0 ? Idle : Busy;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogLookFailed(failure);
            }

            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(false);
        }
    }

    /// <summary>Requests without any outcome, and those whose newest outcome is an Unknown that nobody has looked into to the end.</summary>
    private async Task<List<AuditEntry>> OpenAsync(CancellationToken cancellationToken)
    {
        var open = (await log.ReadOpenAsync(cancellationToken).ConfigureAwait(false)).ToList();
        var newest = await log.ReadAsync(new AuditQuery(Take: NewestRead), cancellationToken).ConfigureAwait(false);
        foreach (var operation in newest.GroupBy(entry => entry.Draft.OperationId, StringComparer.Ordinal))
        {
            var last = operation.First().Draft;
            var requested = operation.FirstOrDefault(entry => entry.Draft.Phase == AuditPhase.Requested);
            if (last is { Phase: AuditPhase.Outcome, Result: AuditResult.Unknown } && !last.Details.ContainsKey(AuditDetail.Reconciled) && requested is not null)
            {
                open.Add(requested);
            }
        }

        return open;
    }

    private async Task<bool> SettleAsync(AuditEntry requested, CancellationToken cancellationToken)
    {
        // Whoever holds the lock is still at work on it, here or in another instance.
        var held = await locks.TryAcquireAsync(AuditedAction.LockKey(requested.Draft.SecretArn), cancellationToken).ConfigureAwait(false);
        if (held is null)
        {
            return false;
        }

        await using (held.ConfigureAwait(false))
        {
            return DeclarationSettlement.IsFor(requested) ? await declarations.SettleAsync(requested, cancellationToken).ConfigureAwait(false)
                : ApprovalSettlement.IsFor(requested) ? await approvals.SettleAsync(requested, cancellationToken).ConfigureAwait(false)
                : await settlement.SettleAsync(requested, cancellationToken).ConfigureAwait(false);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Open requests could not be looked into; trying again.")]
    private partial void LogLookFailed(Exception exception);
}
