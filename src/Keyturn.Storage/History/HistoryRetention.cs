using Keyturn.Operations.Instances;
using Keyturn.Operations.Ports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Keyturn.Storage.History;

/// <summary>Forgets, once a day, what is older than <c>Storage:KeepHistoryDays</c>. The audit log has a retention of its own.</summary>
internal sealed partial class HistoryRetention(IHistoryStore store, StorageReady ready, IOptions<StorageOptions> options, TimeProvider time, ILogger<HistoryRetention> logger, Leadership? leadership = null) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    /// <summary>Forgets what is too old now.</summary>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        var days = options.Value.KeepHistoryDays;
        var rows = await store.ForgetAsync(time.GetUtcNow().AddDays(-days), cancellationToken);
        if (rows > 0)
            LogForgotten(rows, days);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ready.Completed.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (leadership?.Leads(Duty.Upkeep) != false)
                    await ForgetAsync(stoppingToken);
            }
            catch (Exception failure) when (StoreFailure.Is(failure))
            {
                LogNotForgotten(failure);
            }

            await Task.Delay(Interval, time, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Information, "Storage: {Rows} rows of rotation history older than {Days} days were removed")]
    private partial void LogForgotten(int rows, int days);

    [LoggerMessage(LogLevel.Warning, "Storage: old rotation history could not be removed; it is tried again tomorrow")]
    private partial void LogNotForgotten(Exception exception);
}
