using System.Collections.Immutable;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Microsoft.Extensions.Hosting;

namespace Keyturn.Operations.Instances;

/// <summary>Shows every instance the rotations that another one watches, and hands a watch to the instance that leads.</summary>
public sealed class RotationSharing(IInstanceBus bus, Leadership leadership, RotationFeed feed, RotationWatcher watcher, TimeProvider time) : BackgroundService
{
    /// <summary>Changes of one rotation closer together than this are told once.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);

    private readonly Lock gate = new();
    private readonly Dictionary<(SecretArn, string), RotationProgress> waiting = [];
    private TaskCompletionSource some = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private IDisposable? telling;
    private IDisposable? hearing;

    /// <summary>Hears before anything is told.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (!bus.IsShared)
            return Task.CompletedTask;

        watcher.Elsewhere = wanted => _ = bus.SendAsync(wanted, null, CancellationToken.None);
        telling = feed.Subscribe(Keep);
        hearing = bus.Subscribe(Take);
        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        telling?.Dispose();
        hearing?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Volatile.Read(ref some).Task.WaitAsync(stoppingToken).ConfigureAwait(false);
            foreach (var progress in TakeAll())
                await TellAsync(progress, stoppingToken).ConfigureAwait(false);
            await Task.Delay(Rest, time, stoppingToken).ConfigureAwait(false);
        }
    }

    private void Keep(RotationProgress progress)
    {
        if (!leadership.Leads(progress.Secret.Scope))
            return;

        lock (gate)
        {
            waiting[(progress.Secret, progress.VersionId)] = progress;
            some.TrySetResult();
        }
    }

    private RotationProgress[] TakeAll()
    {
        lock (gate)
        {
            RotationProgress[] taken = [.. waiting.Values];
            waiting.Clear();
            some = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return taken;
        }
    }

    private async Task TellAsync(RotationProgress progress, CancellationToken cancellationToken)
    {
        // Whoever leads by now tells; a store that is out of reach is told with the next change.
        if (leadership.Terms.TryGetValue(Duty.Of(progress.Secret.Scope), out var term))
            await bus.SendAsync(new RotationMoved(progress), term, cancellationToken).ConfigureAwait(false);
    }

    private void Take(ImmutableArray<InstanceMessage> messages)
    {
        foreach (var message in messages)
        {
            if (message is RotationMoved { Progress: var progress } && !leadership.Leads(progress.Secret.Scope))
                feed.Publish(progress);
            else if (message is WatchWanted { IsOld: false } wanted && SecretArn.TryParse(wanted.SecretArn, out var secret) && leadership.Leads(secret.Scope))
                watcher.Watch(secret, wanted.VersionId, wanted.Started, wanted.IsTest);
        }
    }
}
