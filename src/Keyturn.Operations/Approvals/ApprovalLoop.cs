using Keyturn.Operations.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keyturn.Operations.Approvals;

/// <summary>Looks for what other instances wrote and for what runs out, and tells the audit log of requests that nobody carried out.</summary>
public sealed partial class ApprovalLoop(ApprovalBoard board, IApprovalStore store, ApprovalTrail trail, IOperationLock locks, TimeProvider time, ILogger<ApprovalLoop> logger) : BackgroundService
{
    /// <summary>Between two looks while a request is open.</summary>
    public static readonly TimeSpan Busy = TimeSpan.FromSeconds(2);

    /// <summary>Between two looks while none is.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    /// <summary>One turn; returns how many requests ran out.</summary>
    public async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        await board.LookAsync(cancellationToken).ConfigureAwait(false);
        var now = time.GetUtcNow();
        if (!board.Current.Requests.Any(request => request.StateAt(now) == ApprovalState.Expired && request.ExpiryTold is null))
            return 0;

        // One instance tells; another that holds the lock is at it already.
        var held = await locks.TryAcquireAsync("approvals:expiry", cancellationToken).ConfigureAwait(false);
        if (held is null)
            return 0;

        await using (held.ConfigureAwait(false))
        {
            var expired = await store.ListUntoldAsync(now, cancellationToken).ConfigureAwait(false);
            foreach (var request in expired)
            {
                await trail.ExpiredAsync(request, cancellationToken).ConfigureAwait(false);
                await store.MarkToldAsync(request.Id, now, cancellationToken).ConfigureAwait(false);
            }

            return expired.Length;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is ApprovalsUnavailableException or AuditUnavailableException)
            {
                LogNotTold(failure);
            }

            await Task.Delay(board.Current.Open.Any() ? Busy : Idle, time, stoppingToken).ConfigureAwait(false);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Requests that ran out could not be told to the audit log; trying again.")]
    private partial void LogNotTold(Exception exception);
}
