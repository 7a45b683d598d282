using Keyturn.Operations.Instances;
using Keyturn.Operations.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keyturn.Operations.Audit;

/// <summary>Writes the end of the audit chain down outside the database, at intervals and whenever it has moved.</summary>
public sealed partial class AnchorKeeper(IAuditLog log, IAuditAnchors anchors, AuditSettings settings, TimeProvider time, ILogger<AnchorKeeper> logger, Leadership? leadership = null) : BackgroundService
{
    /// <summary>Writes an anchor now, unless the chain has not moved, or no longer fits the last anchor: what somebody cut off must not be vouched for.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        var head = await log.ReadAsync(new AuditQuery(Take: 1), cancellationToken);
        var last = (await anchors.ReadAsync(cancellationToken)).All.MaxBy(anchor => anchor.Link.Sequence)?.Link;
        if (last is not null && !await StillThereAsync(last, cancellationToken))
        {
            LogCutOff(last.Sequence);
            return;
        }

        if (!head.IsEmpty && AuditLink.Of(head[0]) is var link && link != last)
            await anchors.WriteAsync(new AuditAnchor(link, time.GetUtcNow()), cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!anchors.Kept)
            return;

        using var timer = new PeriodicTimer(settings.AnchorInterval, time);
        do
        {
            try
            {
                if (leadership.LeadsUpkeep())
                    await KeepAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is AuditAnchorException or AuditUnavailableException)
            {
                LogNotKept(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<bool> StillThereAsync(AuditLink last, CancellationToken cancellationToken)
    {
        var entry = await log.ReadAsync(new AuditQuery(Take: 1, Before: last.Sequence + 1), cancellationToken);

        // Nothing so old is kept any more: the segment was closed, which the verification looks at.
        return entry.IsEmpty ? !(await log.ReadAsync(new AuditQuery(Take: 1), cancellationToken)).IsEmpty : AuditLink.Of(entry[0]) == last;
    }

    [LoggerMessage(LogLevel.Critical, "Audit: the entry {Sequence} that was anchored is gone or another one. Verify the audit log and restore it from a backup; no further anchor is written until it fits")]
    private partial void LogCutOff(long sequence);

    [LoggerMessage(LogLevel.Error, "Audit: the end of the chain could not be written down outside the database; it is tried again at the next interval")]
    private partial void LogNotKept(Exception exception);
}
