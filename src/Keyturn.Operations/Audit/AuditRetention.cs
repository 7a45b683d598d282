using Keyturn.Operations.Instances;
using Keyturn.Operations.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keyturn.Operations.Audit;

/// <summary>Archives entries that are older than they are to be kept, and closes their segment by a checkpoint.</summary>
public sealed partial class AuditRetention(
    IAuditLog log, IAuditArchive archive, AuditSettings settings, TimeProvider time, ILogger<AuditRetention> logger, Leadership? leadership = null) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    /// <summary>Closes one segment, when anything is old enough.</summary>
    public async Task CloseAsync(TimeSpan keep, CancellationToken cancellationToken)
    {
        var segment = await archive.WriteAsync(log.ReadClosableAsync(time.GetUtcNow() - keep, cancellationToken), cancellationToken);
        if (segment is null)
            return;

        await log.CloseAsync(segment, $"Older than {(int)keep.TotalDays} days", cancellationToken);
        LogClosed(segment.Entries, segment.Archive);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Keep is not { } keep)
            return;

        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                if (leadership.LeadsUpkeep())
                    await CloseAsync(keep, stoppingToken);
            }
            catch (Exception failure) when (failure is AuditArchiveException or AuditUnavailableException)
            {
                LogNotClosed(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Information, "Audit: {Entries} entries were archived as {Archive} and left the database")]
    private partial void LogClosed(long entries, string archive);

    [LoggerMessage(LogLevel.Error, "Audit: old entries could not be archived, so they stay in the database; it is tried again tomorrow")]
    private partial void LogNotClosed(Exception exception);
}
