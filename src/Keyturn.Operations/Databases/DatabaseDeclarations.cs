using System.Collections.Immutable;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Secrets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keyturn.Operations.Databases;

/// <summary>Brings what people declared from the store into every estate: when the console starts, after each change here, and soon after a change in another instance.</summary>
public sealed partial class DatabaseDeclarations(IDatabaseDeclarationStore store, EstateFeed feed, TimeProvider time, ILogger<DatabaseDeclarations> logger) : BackgroundService
{
    /// <summary>How long another instance's declaration may stay unseen.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim turn = new(1);
    private TaskCompletionSource woken = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Takes word of a change here to the other instances, if there are any.</summary>
    internal Action? Elsewhere { get; set; }

    /// <summary>Reads them after a change here, and has the other instances read them.</summary>
    public async Task ChangedAsync(CancellationToken cancellationToken)
    {
        Elsewhere?.Invoke();
        await RefreshAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Has them read soon.</summary>
    public void Wake() => Volatile.Read(ref woken).TrySetResult();

    /// <summary>Reads all declarations and tells the feed; what is the same as before changes nothing.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        // One after the other: an older reading must not end after a newer one.
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var all = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
            feed.Declare(all
                .Select(one => (Scope: SecretArn.TryParse(one.SecretArn, out var arn) ? arn.Scope : null, Declaration: one))
                .Where(one => one.Scope is not null)
                .GroupBy(one => one.Scope!, one => one.Declaration)
                .ToImmutableDictionary(scope => scope.Key, scope => scope.ToImmutableDictionary(one => one.SecretArn, StringComparer.Ordinal)));
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        turn.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RefreshAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (DeclarationsUnavailableException failure)
            {
                LogNotRead(failure);
            }

            await WaitAsync(stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task WaitAsync(CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Task.WhenAny(Volatile.Read(ref woken).Task, Task.Delay(Pause, time, either.Token)).ConfigureAwait(false);
        await either.CancelAsync().ConfigureAwait(false);
        Volatile.Write(ref woken, new(TaskCreationOptions.RunContinuationsAsynchronously));
        stopping.ThrowIfCancellationRequested();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The declared databases could not be read; those known before stay.")]
    private partial void LogNotRead(Exception exception);
}
