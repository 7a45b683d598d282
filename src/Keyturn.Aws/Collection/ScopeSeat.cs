using Keyturn.Operations.Attempts;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Instances;
using Keyturn.Operations.Ports;
using Keyturn.Readiness.Estate;
using Microsoft.Extensions.Logging;

namespace Keyturn.Aws.Collection;

/// <summary>One account and Region in this instance: collected while it leads, followed while another one does.</summary>
internal sealed partial class ScopeSeat(
    EstateScope scope, Func<ILeaderTerm?, EstateSnapshot?, ScopeCollector> collector, ScopeFollower follower, CollectorPeers peers, TimeProvider time, ILogger logger)
{
    /// <summary>How long somebody waits for a look that the leader takes.</summary>
    private static readonly TimeSpan LeaderAnswers = TimeSpan.FromSeconds(5);

    private volatile ScopeCollector? collecting;
    private volatile ScopeSender? telling;

    public async Task RunAsync(CancellationToken stopping)
    {
        if (!peers.Bus.IsShared)
        {
            await CollectAsync(null, null, stopping);
            return;
        }

        while (!stopping.IsCancellationRequested)
        {
            var known = await FollowAsync(stopping);
            var term = await peers.Leadership.LeadAsync(Duty.Of(scope), stopping);
            using var leading = CancellationTokenSource.CreateLinkedTokenSource(stopping, term.Lost);
            try
            {
                await CollectAsync(term, known, leading.Token);
            }
            catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
            {
                LogLed(scope, term.Epoch);
            }
        }
    }

    public Task RefreshAsync(CancellationToken cancellationToken) => collecting is { } now ? now.RefreshAsync(cancellationToken) : AskLeaderAsync(cancellationToken);

    public void Described(string arn, Secret? secret)
    {
        Take(arn, secret);

        // A leader tells what changed of its list in any case.
        if (collecting is null && peers.Bus.IsShared)
            _ = peers.Bus.SendAsync(new SecretDescribed(scope, arn, secret), null, CancellationToken.None);
    }

    public void Prefer(IReadOnlyList<string> arns)
    {
        if (collecting is { } now)
            now.Prefer(arns);
        else
            _ = peers.Bus.SendAsync(new SecretsPreferred(scope, [.. arns]), null, CancellationToken.None);
    }

    /// <summary>What another instance told of this scope.</summary>
    public void Hear(InstanceMessage message)
    {
        switch (message)
        {
            case EstateMoved or TrailMoved or EstateStored or MessagesMissed:
                follower.Hear(message);
                break;
            case SecretDescribed { IsOld: false } described:
                Take(described.Arn, described.Secret);
                break;
            case RefreshWanted { IsOld: false } when collecting is { } now:
                _ = now.RefreshAsync(CancellationToken.None);
                break;
            case StoreWanted { IsOld: false } when telling is { } teller:
                _ = teller.StoredAsync(CancellationToken.None);
                break;
            case SecretsPreferred { IsOld: false } preferred when collecting is { } now:
                now.Prefer(preferred.Arns);
                break;
        }
    }

    private void Take(string arn, Secret? secret)
    {
        if (collecting is not { } now)
            follower.Take(arn, secret);
        else if (secret is null)
            now.Gone(arn);
        else
            now.Described(secret);
    }

    // Follows until this instance leads, and until everything is taken that the last leader told.
    private async Task<EstateSnapshot?> FollowAsync(CancellationToken stopping)
    {
        if (peers.Leadership.Leads(scope) && peers.Estates.Find(scope) is null)
            return null;

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var following = follower.RunAsync(ending.Token);
        await peers.Leadership.LeadAsync(Duty.Of(scope), stopping);
        await peers.Bus.CatchUpAsync(stopping);
        await follower.CaughtUpAsync(stopping);
        await ending.CancelAsync();
        await following;
        return follower.Snapshot;
    }

    private async Task CollectAsync(ILeaderTerm? term, EstateSnapshot? known, CancellationToken stopping)
    {
        var mine = collector(term, known);
        var sender = term is null ? null : new ScopeSender(mine.Estate, peers, term, time);
        if (sender is not null)
            mine.FactsSaved = sender.SayStoredAsync;
        (telling, collecting) = (sender, mine);
        try
        {
            await Task.WhenAll(mine.RunAsync(stopping), sender?.RunAsync(stopping) ?? Task.CompletedTask);
        }
        finally
        {
            (telling, collecting) = (null, null);
            mine.Estate.Close();
        }
    }

    private async Task AskLeaderAsync(CancellationToken cancellationToken)
    {
        var asked = peers.Estates.Find(scope)?.Secrets;
        var answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var looking = peers.Estates.Subscribe(changed =>
        {
            if (changed.Scope == scope && (changed.Secrets.ReadAt != asked?.ReadAt || changed.Secrets.Failure != asked?.Failure))
                answered.TrySetResult();
        });
        if (!await peers.Bus.SendAsync(new RefreshWanted(scope), null, cancellationToken))
            return;

        try
        {
            await answered.Task.WaitAsync(LeaderAnswers, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // No leader just now: what is shown carries its own time.
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Scope} is not collected here any more: term {Epoch} is over.")]
    private partial void LogLed(EstateScope scope, long epoch);
}

/// <summary>What several instances share.</summary>
/// <param name="Leadership">Who leads.</param>
/// <param name="Bus">What they tell each other.</param>
/// <param name="Estates">What is told of estates.</param>
/// <param name="Trails">What is told of histories.</param>
internal sealed record CollectorPeers(Leadership Leadership, IInstanceBus Bus, EstateFeed Estates, TrailFeed Trails);
