using System.Threading.Channels;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Instances;
using Keyturn.Operations.Ports;
using Keyturn.Readiness.Estate;
using Microsoft.Extensions.Logging;

namespace Keyturn.Aws.Collection;

/// <summary>Shows one account and Region that another instance collects: what the store keeps, and on top of it what the leader tells. Calls no AWS.</summary>
internal sealed partial class ScopeFollower(EstateScope scope, EstateFeed feed, TrailFeed trail, CollectorStores stores, IInstanceBus bus, AwsOptions options, TimeProvider time, ILogger logger)
{
    /// <summary>Whatever was missed is made up for after this time.</summary>
    private static readonly TimeSpan ReadAgain = TimeSpan.FromMinutes(5);

    /// <summary>Between two times that the leader is asked to store what it knows.</summary>
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(5);

    // Old words of a leader that is told twice change nothing; a bound keeps a reader that hangs from filling the memory.
    private readonly Channel<InstanceMessage> heard = Channel.CreateBounded<InstanceMessage>(new BoundedChannelOptions(5_000) { FullMode = BoundedChannelFullMode.DropOldest });
    private DateTimeOffset askedAt = DateTimeOffset.MinValue;
    private readonly FreshSecrets fresh = new(time);
    private EstateSnapshot snapshot = new(scope) { Declarations = [.. options.Declarations] };

    public EstateSnapshot Snapshot => Volatile.Read(ref snapshot);

    public void Hear(InstanceMessage message) => heard.Writer.TryWrite(message);

    /// <summary>Takes a secret that was described here, or in an instance that does not lead.</summary>
    public void Take(string arn, Secret? secret) => Hear(new SecretDescribed(scope, arn, secret));

    /// <summary>Ends when everything that was told before is taken, and everything that was stored.</summary>
    public Task CaughtUpAsync(CancellationToken cancellationToken)
    {
        var mark = new Mark();
        Hear(mark);
        return mark.Reached.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Runs until it is stopped; starts from the store each time.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            await LoadAsync(stopping);
            AskToStore();
            while (!stopping.IsCancellationRequested)
                await NextAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // This instance leads now, or goes down.
        }
    }

    private async Task NextAsync(CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var some = heard.Reader.WaitToReadAsync(either.Token).AsTask();
        var first = await Task.WhenAny(some, Task.Delay(ReadAgain, time, either.Token));
        await either.CancelAsync();
        stopping.ThrowIfCancellationRequested();
        if (first != some)
            await LoadAsync(stopping);
        var (now, calls) = (Snapshot, trail.Of(scope));
        while (heard.Reader.TryRead(out var message))
        {
            (now, calls) = (Applied(now, message), message is TrailMoved moved ? moved.Delta.Apply(calls) : calls);
            if (message is EstateStored or MessagesMissed or Mark)
            {
                // In its place among the others: what is told after it goes on top of it.
                Publish(now, calls);
                await LoadAsync(stopping);
                (now, calls) = (Snapshot, trail.Of(scope));
                (message as Mark)?.Reached.TrySetResult();
            }
        }

        Publish(now, calls);
    }

    private EstateSnapshot Applied(EstateSnapshot now, InstanceMessage message)
    {
        switch (message)
        {
            case EstateMoved moved:
                var after = moved.Delta.Apply(now);
                if (moved.Delta.Fits(after))
                    return after;
                AskToStore();
                return now;
            case SecretDescribed { Secret: { } secret } when now.Secrets.Value is { } list:
                fresh.Remember(secret);
                return now with { Secrets = now.Secrets with { Value = fresh.Merge(list, secret) } };
            case SecretDescribed { Secret: null } gone when now.Secrets.Value is { } list:
                return now with { Secrets = now.Secrets with { Value = list.Remove(gone.Arn) } };
            default:
                return now;
        }
    }

    private void AskToStore()
    {
        if (time.GetUtcNow() - askedAt < AskAgain)
            return;

        askedAt = time.GetUtcNow();
        _ = bus.SendAsync(new StoreWanted(scope), null, CancellationToken.None);
    }

    // The store lags behind what the leader told of the lists by up to a minute, and is the only source of everything else.
    private async Task LoadAsync(CancellationToken stopping)
    {
        try
        {
            var kept = await stores.Estate.LoadAsync(scope, stopping);
            var calls = await stores.History.LoadTrailAsync(scope, time.GetUtcNow().AddDays(-options.Collection.EventDays), stopping);
            Publish(kept is null ? Snapshot : Joined(kept, Snapshot), calls);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogNotLoaded(failure, scope);
        }
    }

    private static EstateSnapshot Joined(EstateSnapshot kept, EstateSnapshot told) => kept with
    {
        Declarations = told.Declarations,
        Secrets = Newer(kept.Secrets, told.Secrets),
        Functions = Newer(kept.Functions, told.Functions),
        RotationEvents = Newer(kept.RotationEvents, told.RotationEvents),
        VersionCreated = told.VersionCreated.Count > kept.VersionCreated.Count ? told.VersionCreated : kept.VersionCreated,
        CallsOfLastRefresh = told.CallsOfLastRefresh,
        CallsOfLastFacts = told.CallsOfLastFacts,
    };

    private static EstatePart<T> Newer<T>(EstatePart<T> kept, EstatePart<T> told)
        where T : class => told.ReadAt is { } at && !(kept.ReadAt > at) ? told : kept;

    private void Publish(EstateSnapshot now, TrailSnapshot calls)
    {
        if (!ReferenceEquals(now, Snapshot))
        {
            Volatile.Write(ref snapshot, now);
            feed.Publish(now);
        }

        if (!ReferenceEquals(calls, trail.Of(scope)))
            trail.Publish(calls);
    }

    [LoggerMessage(LogLevel.Warning, "What the store keeps of {Scope} could not be read; what was known before is still shown.")]
    private partial void LogNotLoaded(Exception exception, EstateScope scope);

    /// <summary>A place in the queue.</summary>
    private sealed record Mark : InstanceMessage
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
