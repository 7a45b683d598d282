using System.Collections.Immutable;
using Keyturn.Readiness.Databases;
using Keyturn.Readiness.Estate;
using Declarations = System.Collections.Immutable.ImmutableDictionary<Keyturn.Readiness.Estate.EstateScope, System.Collections.Immutable.ImmutableDictionary<string, Keyturn.Readiness.Databases.DatabaseDeclaration>>;

namespace Keyturn.Operations.Estates;

/// <summary>The current estate per account and Region, and word of each change. Collectors publish, boards read.</summary>
public sealed class EstateFeed
{
    private readonly Lock gate = new();
    private ImmutableArray<Action<EstateSnapshot>> subscribers = [];
    private Declarations declared = Declarations.Empty;
    private ImmutableDictionary<EstateScope, EstateSnapshot> current = ImmutableDictionary<EstateScope, EstateSnapshot>.Empty;

    public ImmutableDictionary<EstateScope, EstateSnapshot> Current => Volatile.Read(ref current);

    public EstateSnapshot? Find(EstateScope scope) => Current.GetValueOrDefault(scope);

    public void Publish(EstateSnapshot snapshot)
    {
        ImmutableArray<Action<EstateSnapshot>> told;
        EstateSnapshot whole;
        lock (gate)
        {
            whole = WithDeclared(snapshot);
            current = current.SetItem(snapshot.Scope, whole);
            told = subscribers;
        }

        // Outside the lock: a subscriber may read the feed or unsubscribe.
        foreach (var tell in told)
        {
            tell(whole);
        }
    }

    /// <summary>Puts what people declared into the estates, those to come included; an estate whose declarations stay the same is not told of.</summary>
    public void Declare(Declarations databases)
    {
        List<EstateSnapshot> changed;
        ImmutableArray<Action<EstateSnapshot>> told;
        lock (gate)
        {
            // What did not change stays the same object: answers are kept by identity.
            declared = databases.ToImmutableDictionary(one => one.Key, one => DeclaredIn(declared, one.Key) is var before && AreSame(before, one.Value) ? before : one.Value);
            changed = [.. current.Values.Select(WithDeclared).Where(one => !ReferenceEquals(one, current[one.Scope]))];
            current = current.SetItems(changed.Select(one => KeyValuePair.Create(one.Scope, one)));
            told = subscribers;
        }

        foreach (var (snapshot, tell) in changed.SelectMany(one => told.Select(tell => (one, tell))))
        {
            tell(snapshot);
        }
    }

    public IDisposable Subscribe(Action<EstateSnapshot> onChange)
    {
        lock (gate)
        {
            subscribers = subscribers.Add(onChange);
        }

        return new Subscription(this, onChange);
    }

    private EstateSnapshot WithDeclared(EstateSnapshot snapshot)
    {
        var own = DeclaredIn(declared, snapshot.Scope);
        return ReferenceEquals(snapshot.DatabaseDeclarations, own) ? snapshot : snapshot with { DatabaseDeclarations = own };
    }

    private static ImmutableDictionary<string, DatabaseDeclaration> DeclaredIn(Declarations all, EstateScope scope) =>
        all.GetValueOrDefault(scope, ImmutableDictionary<string, DatabaseDeclaration>.Empty);

    private static bool AreSame(ImmutableDictionary<string, DatabaseDeclaration> one, ImmutableDictionary<string, DatabaseDeclaration> other) =>
        one.Count == other.Count && one.All(pair => other.GetValueOrDefault(pair.Key) == pair.Value);

    private sealed class Subscription(EstateFeed feed, Action<EstateSnapshot> onChange) : IDisposable
    {
        public void Dispose()
        {
            lock (feed.gate)
            {
                feed.subscribers = feed.subscribers.Remove(onChange);
            }
        }
    }
}
