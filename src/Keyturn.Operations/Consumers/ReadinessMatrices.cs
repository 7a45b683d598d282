using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyturn.Operations.Estates;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Matrix;

namespace Keyturn.Operations.Consumers;

/// <summary>All secrets of an account and Region over all their consumers.</summary>
/// <param name="Snapshot">The facts.</param>
/// <param name="Matrix">What they come to.</param>
public sealed record ScopeMatrix(EstateSnapshot Snapshot, EstateMatrix Matrix);

/// <summary>Works out whole matrices, off the pages' threads: one for each state of the facts, shared by all who ask.</summary>
public sealed class ReadinessMatrices(EstateFeed feed)
{
    private readonly ConcurrentDictionary<EstateScope, Kept> kept = new();

    /// <summary>Accounts and Regions of which anything was read.</summary>
    public IEnumerable<EstateScope> Scopes => feed.Current.Where(one => HasFacts(one.Value)).Select(one => one.Key).OrderBy(scope => scope.ToString(), StringComparer.Ordinal);

    /// <summary>The matrix of one account and Region; <see langword="null"/> when nothing of it was read. Cancelling gives the wait up, not the work.</summary>
    public async Task<ScopeMatrix?> OfAsync(EstateScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (feed.Find(scope) is not { } snapshot || !HasFacts(snapshot))
            return null;

        var current = kept.AddOrUpdate(scope, _ => new Kept(snapshot, null), (_, before) => before.IsFor(snapshot) ? before : new Kept(snapshot, before.Last));
        return await current.Matrix.Value.WaitAsync(cancellationToken);
    }

    /// <summary>The newest matrix that was finished, perhaps of facts that are no longer the newest; <see langword="null"/> while the first one is being made.</summary>
    public ScopeMatrix? NewestOf(EstateScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return kept.GetValueOrDefault(scope)?.Last;
    }

    /// <summary>The matrices of all accounts and Regions of which anything was read.</summary>
    public async Task<ImmutableArray<ScopeMatrix>> AllAsync(CancellationToken cancellationToken)
    {
        var all = ImmutableArray.CreateBuilder<ScopeMatrix>();
        foreach (var scope in Scopes)
        {
            if (await OfAsync(scope, cancellationToken) is { } matrix)
                all.Add(matrix);
        }

        return all.ToImmutable();
    }

    /// <summary>Parts of any account and Region whose newest reading failed, each call once.</summary>
    public ImmutableArray<PartFailure> Failures => [.. feed.Current.Values.SelectMany(snapshot => EstateParts.Failures(snapshot)).DistinctBy(failure => (failure.Call, failure.Code))];

    /// <summary>Tells of each change of an estate.</summary>
    public IDisposable Subscribe(Action<EstateSnapshot> onChange) => feed.Subscribe(onChange);

    private static bool HasFacts(EstateSnapshot snapshot) => snapshot.Secrets.Value is not null && EstateParts.OldestRead(snapshot) is not null;

    /// <summary>The matrix of one state of the facts. What did not change since the last one that was finished is taken over from it.</summary>
    private sealed class Kept
    {
        private readonly EstateSnapshot snapshot;
        private volatile ScopeMatrix? last;

        public Kept(EstateSnapshot snapshot, ScopeMatrix? before)
        {
            (this.snapshot, last) = (snapshot, before);
            Matrix = new(() => Task.Run(Make));
        }

        public Lazy<Task<ScopeMatrix>> Matrix { get; }

        /// <summary>The newest matrix that was finished, of these facts or of earlier ones.</summary>
        public ScopeMatrix? Last => last;

        public bool IsFor(EstateSnapshot other) =>
            ReferenceEquals(snapshot.Network, other.Network) && ReferenceEquals(snapshot.Permissions, other.Permissions) && ReferenceEquals(snapshot.DatabaseDeclarations, other.DatabaseDeclarations) && ReferenceEquals(snapshot.Secrets.Value, other.Secrets.Value)
            && snapshot.ObservedReads.Value?.Revision == other.ObservedReads.Value?.Revision;

        private ScopeMatrix Make()
        {
            var made = new ScopeMatrix(snapshot, EstateMatrix.Of(new(snapshot), last?.Matrix));
            last = made;
            return made;
        }
    }
}
