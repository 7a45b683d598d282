using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Instances;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Keyturn.Operations.Rotations;

/// <summary>Follows running rotations in the background and writes to <see cref="RotationFeed"/>; one watch per rotation, however many viewers.</summary>
/// <remarks>Rotations that somebody or something else started are picked up from the collected events, after a restart too.</remarks>
public sealed partial class RotationWatcher(
    ISecretsManagerGateway secretsManager,
    ILogsGateway logs,
    ILambdaGateway lambda,
    EstateFeed estate,
    RotationFeed feed,
    IEstateRefresh refresh,
    TimeProvider time,
    ILogger<RotationWatcher> logger,
    Leadership? leadership = null) : IHostedService, IDisposable
{
    private readonly ConcurrentDictionary<(string Arn, string VersionId), bool> watched = new();
    private readonly ConcurrentDictionary<EstateScope, ImmutableDictionary<string, ImmutableArray<RotationEvent>>> read = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly Leadership leadership = leadership ?? Leadership.Alone;
    private IDisposable? tie;
    private IDisposable? leading;
    private int disposed;

    /// <summary>Asks the instance that leads to watch a rotation that was started here.</summary>
    internal Action<WatchWanted>? Elsewhere { get; set; }

    /// <summary>Makes sure that this rotation is watched, here or where its account and Region is led. Safe to call again.</summary>
    public void Watch(SecretArn secret, string versionId, DateTimeOffset started, bool isTest)
    {
        if (!leadership.Leads(secret.Scope))
        {
            if (feed.Find(secret, versionId) is null)
                feed.Publish(RotationProgressReader.Read(new RotationTrace { Secret = secret, VersionId = versionId, Started = started, IsTest = isTest, AsOf = started }));
            Elsewhere?.Invoke(new WatchWanted(secret.Value, versionId, started, isTest));
        }
        else if (!Ended && watched.TryAdd((secret.Value, versionId), true))
        {
            _ = RunAsync(secret, versionId, started, isTest);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        tie = estate.Subscribe(PickUp);
        leading = leadership.Subscribe(_ => TakeOver());
        foreach (var snapshot in estate.Current.Values)
        {
            PickUp(snapshot);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Volatile.Read(ref disposed) == 0 ? stopping.CancelAsync() : Task.CompletedTask;

    /// <summary>Safe to call again: a container disposes a service once for each way it is registered.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 0)
        {
            tie?.Dispose();
            leading?.Dispose();
            stopping.Cancel();
            stopping.Dispose();
        }
    }

    /// <summary>Goes on with what another instance watched.</summary>
    private void TakeOver()
    {
        foreach (var progress in feed.Current.Where(progress => progress.Outcome == RotationOutcome.Running && leadership.Leads(progress.Secret.Scope)))
            Watch(progress.Secret, progress.VersionId, progress.Started, progress.IsTest);
        foreach (var snapshot in estate.Current.Values.Where(snapshot => leadership.Leads(snapshot.Scope)))
        {
            read.TryRemove(snapshot.Scope, out _);
            PickUp(snapshot);
        }
    }

    private bool Ended => Volatile.Read(ref disposed) != 0 || stopping.IsCancellationRequested;

    private void PickUp(EstateSnapshot snapshot)
    {
        try
        {
            PickUpRunning(snapshot);
        }
        catch (Exception failure)
        {
            // Whoever publishes facts is not to fail because one of them could not be read here.
            LogPickUpFailed(failure, snapshot.Scope);
        }
    }

    private void PickUpRunning(EstateSnapshot snapshot)
    {
        if (!leadership.Leads(snapshot.Scope) || snapshot.RotationEvents.Value is not { } events || snapshot.Secrets.Value is not { } secrets || ReferenceEquals(read.GetValueOrDefault(snapshot.Scope), events))
        {
            return;
        }

        read[snapshot.Scope] = events;
        var now = time.GetUtcNow();
        foreach (var (arn, ofSecret) in events)
        {
            if (ofSecret.IsEmpty || now - ofSecret[^1].At >= RotationStates.LongestRun || !secrets.TryGetValue(arn, out var secret))
            {
                continue;
            }

            if (ofSecret.LastOrDefault(one => one.Kind == RotationEventKind.Started) is { } started
                && RotationStates.StrayPending(secret) is { } pending
                && RotationStates.RunningVersion(secret, ofSecret, now) == pending
                && SecretArn.TryParse(arn, out var parsed))
            {
                Watch(parsed, pending, started.At, isTest: false);
            }
        }
    }

    private async Task RunAsync(SecretArn secret, string versionId, DateTimeOffset started, bool isTest)
    {
        var lost = leadership.LostOf(secret.Scope);
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token, lost);
            var ports = new WatchPorts(secretsManager, new WatchedLog(logs, lambda, estate, time), estate, feed, refresh, time);
            await new RotationWatch(secret, versionId, started, isTest, ports).RunAsync(either.Token).ConfigureAwait(false);
        }
        catch (Exception ending) when ((Ended || lost.IsCancellationRequested) && (ending is OperationCanceledException or ObjectDisposedException))
        {
            // The console is going down, or another instance leads; the next start, or that instance, picks the rotation up again.
        }
        catch (Exception failure)
        {
            LogWatchFailed(failure, secret.Value, versionId);

            // Nobody may go on believing that it is still being watched.
            if (feed.Find(secret, versionId) is { Outcome: RotationOutcome.Running } last)
            {
                feed.Publish(last with { Outcome = RotationOutcome.Unknown, Ended = time.GetUtcNow(), Troubles = last.Troubles.Add(OperationErrors.Unexpected("RotationWatcher")) });
            }
        }
        finally
        {
            watched.TryRemove((secret.Value, versionId), out _);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The watch over version {VersionId} of {SecretArn} ended in an unexpected way.")]
    private partial void LogWatchFailed(Exception exception, string secretArn, string versionId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Rotations under way in {Scope} could not be picked up.")]
    private partial void LogPickUpFailed(Exception exception, EstateScope scope);
}
