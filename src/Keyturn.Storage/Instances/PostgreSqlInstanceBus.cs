using System.Collections.Immutable;
using Keyturn.Operations.Instances;
using Keyturn.Operations.Ports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Keyturn.Storage.Instances;

/// <summary>Messages in a table, and NOTIFY to have them read at once. While the connection that listens is broken, the table is looked at every second.</summary>
internal sealed partial class PostgreSqlInstanceBus(
    IDbContextFactory<ConsoleDbContext> contexts, PostgreSqlConnections connections, InstanceName name, TimeProvider time, ILogger<PostgreSqlInstanceBus> logger)
    : IHostedLifecycleService, IInstanceBus, IAsyncDisposable
{
    private const string Channel = "keyturn_instances";

    /// <summary>Between two looks without any word, while the connection listens.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(5);

    /// <summary>Between two looks while it is broken.</summary>
    private static readonly TimeSpan Deaf = TimeSpan.FromSeconds(1);

    private readonly InstanceMail mail = new(contexts, name, time);
    private readonly SemaphoreSlim turn = new(1);
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock gate = new();
    private ImmutableArray<Action<ImmutableArray<InstanceMessage>>> subscribers = [];
    private Task running = Task.CompletedTask;

    public bool IsShared => true;

    public async Task<bool> SendAsync(InstanceMessage message, ILeaderTerm? under, CancellationToken cancellationToken)
    {
        try
        {
            await mail.PostAsync(message, WriteFence.Of(under), Channel, cancellationToken);
            return true;
        }
        catch (TermOverException over)
        {
            LogTermOver(over, message.GetType().Name);
        }
        catch (Exception failure) when (StoreFailure.Is(failure))
        {
            LogNotSent(failure, message.GetType().Name);
        }

        return false;
    }

    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            await DeliverAsync(cancellationToken);
        }
        catch (Exception failure) when (StoreFailure.Is(failure))
        {
            LogNotRead(failure);
        }
    }

    public IDisposable Subscribe(Action<ImmutableArray<InstanceMessage>> onMessages)
    {
        lock (gate)
            subscribers = subscribers.Add(onMessages);
        return new Subscription(this, onMessages);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>After everything else has started, so that whoever wants to hear does.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        running = Task.Run(() => RunAsync(stopping.Token), CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await running;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (!stopping.IsCancellationRequested)
            await StoppingAsync(CancellationToken.None);
    }

    private async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                LogDeaf(failure);
                await CatchUpAsync(CancellationToken.None);
                await Task.WhenAny(Task.Delay(Deaf, time, stop));
            }
        }
    }

    private async Task ListenAsync(CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(connections.Listening);
        await connection.OpenAsync(stop);
        await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection))
            await listen.ExecuteNonQueryAsync(stop);
        while (true)
        {
            await DeliverAsync(stop);
            await connection.WaitAsync(Quiet, stop);
        }
    }

    private async Task DeliverAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var messages = await mail.FetchAsync(cancellationToken);
            if (messages.IsEmpty)
                return;
            foreach (var tell in subscribers)
                Tell(tell, messages);
        }
        finally
        {
            turn.Release();
        }
    }

    private void Tell(Action<ImmutableArray<InstanceMessage>> tell, ImmutableArray<InstanceMessage> messages)
    {
        try
        {
            tell(messages);
        }
        catch (Exception failure)
        {
            LogNotTaken(failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Other instances were not told of {Message}: the store could not be reached.")]
    private partial void LogNotSent(Exception exception, string message);

    [LoggerMessage(LogLevel.Warning, "Other instances were not told of {Message}: another one leads by now.")]
    private partial void LogTermOver(Exception exception, string message);

    [LoggerMessage(LogLevel.Warning, "What other instances told could not be read; trying again.")]
    private partial void LogNotRead(Exception exception);

    [LoggerMessage(LogLevel.Warning, "The connection that listens to other instances broke; the store is looked at every second until it is back.")]
    private partial void LogDeaf(Exception exception);

    [LoggerMessage(LogLevel.Error, "What another instance told could not be taken.")]
    private partial void LogNotTaken(Exception exception);

    private sealed class Subscription(PostgreSqlInstanceBus bus, Action<ImmutableArray<InstanceMessage>> onMessages) : IDisposable
    {
        public void Dispose()
        {
            lock (bus.gate)
                bus.subscribers = bus.subscribers.Remove(onMessages);
        }
    }
}
