using Keyturn.Operations.Instances;
using Keyturn.Operations.Ports;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Collection;

/// <summary>Tells the instances that follow what the leader of one account and Region reads.</summary>
internal sealed class ScopeSender(ScopeEstate estate, CollectorPeers peers, ILeaderTerm term, TimeProvider time)
{
    /// <summary>Changes closer together than this are told once.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(250);

    private readonly EstateScope scope = estate.Scope;
    private TaskCompletionSource some = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Runs until it is stopped.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var estates = peers.Estates.Subscribe(changed => Wake(changed.Scope));
        using var trails = peers.Trails.Subscribe(changed => Wake(changed.Scope));

        // What the leader before did not store, this one does: whoever follows starts from there.
        var (told, toldCalls) = (estate.Snapshot, peers.Trails.Of(scope));
        await StoredAsync(stopping);
        while (true)
        {
            Volatile.Write(ref some, new(TaskCreationOptions.RunContinuationsAsynchronously));
            var (now, calls) = (estate.Snapshot, peers.Trails.Of(scope));
            if (await TellAsync(told, now, stopping))
                told = now;
            if (TrailDelta.Between(toldCalls, calls) is { } grown && await peers.Bus.SendAsync(new TrailMoved(grown), term, stopping))
                toldCalls = calls;
            await Task.Delay(Rest, time, stopping);
            await Volatile.Read(ref some).Task.WaitAsync(stopping);
        }
    }

    /// <summary>Stores the lists as they are now, and says so.</summary>
    public async Task StoredAsync(CancellationToken stopping)
    {
        await estate.SaveAsync(stopping);
        await SayStoredAsync(stopping);
    }

    /// <summary>Says that there is something new in the store.</summary>
    public Task SayStoredAsync(CancellationToken stopping) => peers.Bus.SendAsync(new EstateStored(scope), term, stopping);

    private async Task<bool> TellAsync(EstateSnapshot told, EstateSnapshot now, CancellationToken stopping)
    {
        if (EstateDelta.Between(told, now) is not { } moved)
            return true;
        if (moved.SecretsMoved.Set.Count > EstateDelta.MostSecrets)
        {
            await StoredAsync(stopping);
            moved = moved with { SecretsMoved = MapDelta<Secret>.None with { Total = moved.SecretsMoved.Total } };
        }

        return await peers.Bus.SendAsync(new EstateMoved(moved), term, stopping);
    }

    private void Wake(EstateScope changed)
    {
        if (changed == scope)
            Volatile.Read(ref some).TrySetResult();
    }
}
