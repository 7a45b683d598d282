using System.Collections.Immutable;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Attempts;

/// <summary>The rotation history of all secrets, joined anew for each secret of which something new is told; shared by all viewers.</summary>
/// <remarks>Each minute the attempts that hang on the clock are looked at. Subscribers are called outside the lock: compare versions.</remarks>
public sealed class AttemptBoard : IDisposable
{
    private const int MostBeside = 100;

    private readonly Lock gate = new();
    private readonly EstateFeed estate;
    private readonly TrailFeed trail;
    private readonly IAccountDirectory accounts;
    private readonly TimeProvider time;
    private readonly AttemptBoardRows rows;
    private readonly IDisposable[] ties;
    private ImmutableArray<Action<AttemptBoardSnapshot>> subscribers = [];
    private AttemptBoardSnapshot current = AttemptBoardSnapshot.Empty;

    public AttemptBoard(EstateFeed estate, TrailFeed trail, RotationFeed rotations, IAccountDirectory accounts, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(estate);
        ArgumentNullException.ThrowIfNull(trail);
        ArgumentNullException.ThrowIfNull(rotations);
        ArgumentNullException.ThrowIfNull(time);
        (this.estate, this.trail, this.accounts, this.time) = (estate, trail, accounts, time);
        rows = new AttemptBoardRows(accounts);
        ties =
        [
            estate.Subscribe(changed => Take(changed.Scope)),
            trail.Subscribe(changed => Take(changed.Scope)),
            rotations.Subscribe(progress => Take(AttemptLog.Of(progress, time.GetUtcNow(), watched: true))),
            time.CreateTimer(_ => Change(() => rows.Tick(time.GetUtcNow())), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)),
        ];
        foreach (var scope in estate.Current.Keys)
        {
            Take(scope);
        }
    }

    public AttemptBoardSnapshot Current => Volatile.Read(ref current);

    /// <summary>The history of one secret, with the calls outside every attempt.</summary>
    public AttemptHistory Of(SecretArn secret)
    {
        lock (gate)
        {
            return rows.Of(secret);
        }
    }

    /// <summary>One attempt by its secret and id.</summary>
    public Attempt? Find(SecretArn secret, string attemptId) =>
        Of(secret).Attempts.FirstOrDefault(attempt => attempt.Id.Equals(attemptId, StringComparison.OrdinalIgnoreCase));

    /// <summary>Attempts of other secrets that ran while this one did, newest first; no more than a hundred.</summary>
    public ImmutableArray<Attempt> Beside(Attempt attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        var until = attempt.Ended ?? attempt.AsOf;
        return
        [
            .. Current.Rows.Select(row => row.Attempt)
                .Where(other => other.Secret != attempt.Secret && other.Started <= until && (other.Ended ?? other.AsOf) >= attempt.Started)
                .Take(MostBeside),
        ];
    }

    /// <summary>Takes in what logs told of attempts.</summary>
    public void Take(params IReadOnlyCollection<AttemptLog> logs) => Change(() => rows.Take(logs, time.GetUtcNow()));

    public IDisposable Subscribe(Action<AttemptBoardSnapshot> onChange)
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

    // The feeds never go back, while words of their changes may come out of order: their newest snapshots are taken.
    private void Take(EstateScope scope) => Change(() =>
        estate.Find(scope) is { } snapshot && rows.Take(snapshot, trail.Of(scope), time.GetUtcNow()));

    private void Change(Func<bool> change)
    {
        AttemptBoardSnapshot published;
        ImmutableArray<Action<AttemptBoardSnapshot>> told;
        lock (gate)
        {
            var changed = change();
            var sources = SourcesNow();
            if (!changed && sources.SequenceEqual(current.Sources))
                return;

            published = current = new AttemptBoardSnapshot(rows.Sorted, current.Version + 1, sources);
            told = subscribers;
        }

        foreach (var tell in told)
        {
            tell(published);
        }
    }

    private ImmutableArray<HistorySource> SourcesNow() =>
    [
        .. estate.Current.Values.OrderBy(snapshot => snapshot.Scope.ToString(), StringComparer.Ordinal).Select(snapshot =>
        {
            var covered = trail.Of(snapshot.Scope).Covered;
            var spans = TrailNames.Rotation.Select(covered.Of).ToArray();
            return new HistorySource(
                snapshot.Scope, accounts.Find(snapshot.Scope)?.Alias ?? snapshot.Scope.AccountId, spans.All(of => !of.IsEmpty) ? spans.Max(of => of[^1].From) : null,
                covered.AsOf(TrailNames.Rotation), snapshot.RotationEvents.Failure);
        }),
    ];

    private sealed class Subscription(AttemptBoard board, Action<AttemptBoardSnapshot> onChange) : IDisposable
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
