using Keyturn.Operations.Secrets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keyturn.Operations.Watching;

/// <summary>Looks again whenever a secret changed, and each minute for what the clock alone brings.</summary>
public sealed partial class WatchLoop(SecretBoard secrets, WatchBoard board, WatchRecorder recorder, TimeProvider time, ILogger<WatchLoop> logger) : BackgroundService
{
    /// <summary>Between two looks without any change.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(1);

    /// <summary>Changes closer together than this are one look.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        await recorder.LeaveAsync().ConfigureAwait(false);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var following = secrets.Subscribe(_ => Volatile.Read(ref changed).TrySetResult());
        while (!stoppingToken.IsCancellationRequested)
        {
            Volatile.Write(ref changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
            await LookAsync(stoppingToken).ConfigureAwait(false);
            await Task.Delay(Rest, time, stoppingToken).ConfigureAwait(false);
            await WaitAsync(changed.Task, stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Run(board.Look, cancellationToken).ConfigureAwait(false);
            await recorder.RecordAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogNotRecorded(failure);
            await recorder.LeaveAsync().ConfigureAwait(false);
        }
    }

    private async Task WaitAsync(Task changed, CancellationToken cancellationToken)
    {
        try
        {
            await changed.WaitAsync(Idle, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // A minute without a change: the clock may have brought one.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was found could not be written down; trying again.")]
    private partial void LogNotRecorded(Exception exception);
}
