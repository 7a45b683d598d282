using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Secrets;

/// <summary>All secrets, derived from the estate whenever it changes; shared by all viewers.</summary>
/// <remarks>Only rows whose facts changed are made again; each minute the rows whose state hangs on the clock are looked at.
/// Subscribers are called outside the lock, so a later snapshot may arrive before an earlier one: compare versions.</remarks>
public sealed class SecretBoard : IDisposable
{
    private readonly Lock gate = new();
    private readonly EstateFeed estate;
    private readonly RotationFeed rotations;
    private readonly TimeProvider time;
    private readonly SecretBoardRows rows;
    private readonly ConcurrentDictionary<EstateScope, SourceFreshness> sources = new();
    private readonly IDisposable[] ties;
    private ImmutableArray<Action<SecretBoardSnapshot>> subscribers = [];
    private SecretBoardSnapshot current = SecretBoardSnapshot.Empty;

    public SecretBoard(EstateFeed estate, RotationFeed rotations, IAccountDirectory accounts, TimeProvider time)
    {
        this.estate = estate;
        this.rotations = rotations;
        this.time = time;
        rows = new SecretBoardRows(accounts);
        ties =
        [
            estate.Subscribe(changed => Take(changed.Scope)),
            rotations.Subscribe(progress => Look(progress.Secret)),
            time.CreateTimer(_ => Tick(), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)),
        ];
        foreach (var scope in estate.Current.Keys)
        {
            Take(scope);
        }
    }

    public SecretBoardSnapshot Current => Volatile.Read(ref current);

    public SecretRow? Find(SecretArn secret) => rows.Find(secret.Value);

    /// <summary>By the parts of a page address; the ARN's random suffix is not in it.</summary>
    public SecretRow? FindByName(string accountId, string region, string name) => rows.FindByName(accountId, region, name);

    public IDisposable Subscribe(Action<SecretBoardSnapshot> onChange)
    {
        lock (gate)
        {
            subscribers = subscribers.Add(onChange);
        }

        return new Subscription(this, onChange);
    }

    public void Dispose()
    {
        foreach (var tie in ties)
        {
            tie.Dispose();
        }
    }

    /// <summary>Takes the feed's newest snapshot of a scope: words of changes may arrive out of order, the feed itself never goes back.</summary>
    private void Take(EstateScope scope) => Change(() =>
    {
        var snapshot = estate.Current[scope];
        var changed = rows.Take(snapshot, Watched, time.GetUtcNow());
        var freshness = rows.FreshnessOf(snapshot);
        var older = sources.GetValueOrDefault(scope);
        sources[scope] = freshness;
        return changed || freshness != older;
    });

    private void Look(SecretArn secret) => Change(() => rows.Look(secret.Value, Watched, time.GetUtcNow()));

    private void Tick() => Change(() => rows.Tick(Watched, time.GetUtcNow()));

    private string? Watched(SecretArn secret) =>
        rotations.Find(secret) is { Outcome: RotationOutcome.Running } progress ? progress.VersionId : null;

    private void Change(Func<bool> change)
    {
        SecretBoardSnapshot published;
        ImmutableArray<Action<SecretBoardSnapshot>> told;
        lock (gate)
        {
            if (!change())
            {
                return;
            }

            var fresh = sources.Values.OrderBy(source => source.Scope.ToString(), StringComparer.Ordinal);
            published = current = new SecretBoardSnapshot(rows.Sorted, current.Version + 1, [.. fresh]);
            told = subscribers;
        }

        foreach (var tell in told)
        {
            tell(published);
        }
    }

    private sealed class Subscription(SecretBoard board, Action<SecretBoardSnapshot> onChange) : IDisposable
    {
        public void Dispose()
        {
            lock (board.gate)
            {
                board.subscribers = board.subscribers.Remove(onChange);
            }
        }
    }
}
