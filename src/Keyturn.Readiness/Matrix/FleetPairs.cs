using System.Collections.Immutable;
using Keyturn.Readiness.Databases;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Compiled;
using PolicyVerdict = Keyturn.Readiness.Policy.Evaluation.Verdict;

namespace Keyturn.Readiness.Matrix;

/// <summary>The compiled answers for every consumer and secret of an estate, pair by pair.</summary>
internal sealed class FleetPairs
{
    private readonly FleetPermissions permissions;
    private readonly FleetMatrix network;
    private readonly int[] databaseOf;

    // By secret: consumers that stand beside it whatever policies say.
    private readonly HashSet<int>?[] named;

    /// <summary>Decides all of them.</summary>
    /// <param name="readiness">The facts.</param>
    /// <param name="secrets">The secrets.</param>
    /// <param name="before">Pairs of earlier facts: permissions that are the same are not decided again.</param>
    public FleetPairs(EstateReadiness readiness, ImmutableArray<Secret> secrets, FleetPairs? before = null)
    {
        var (snapshot, consumers) = (readiness.Snapshot, readiness.Consumers);
        permissions = FleetPermissions.Of(readiness, secrets, before?.permissions);
        List<string?> ids = [.. secrets.Select(secret => DatabaseFinder.Find(snapshot, secret)?.Id)];
        ImmutableArray<string> databases = [.. ids.OfType<string>().Distinct(StringComparer.Ordinal)];
        var numbers = databases.Select((id, number) => (id, number)).ToDictionary(one => one.id, one => one.number, StringComparer.Ordinal);
        databaseOf = [.. ids.Select(id => id is null ? -1 : numbers[id])];
        network = FleetMatrix.Compile(snapshot.Network, [.. consumers.Select(consumer => consumer.Place)], databases, snapshot.Scope.Region);
        network.Evaluate();
        var names = new NamedConsumers(snapshot, consumers);
        named = [.. secrets.Select(names.Of)];
    }

    public bool AreRelated(int consumer, int secret) => IsPermitted(consumer, secret) || named[secret]?.Contains(consumer) == true;

    /// <summary>Whether policies speak of the consumer reading the secret.</summary>
    public bool IsPermitted(int consumer, int secret) => permissions.IsPermitted(consumer, secret);

    /// <summary>The four cells of a pair, in the order of <see cref="MatrixColumn"/>.</summary>
    public void Fill(int consumer, int secret, Span<CellState> into)
    {
        into[(int)MatrixColumn.Secret] = permissions.Read(consumer, secret) switch
        {
            PolicyVerdict.Allowed => CellState.Pass,
            PolicyVerdict.Unknown => CellState.Unknown,
            _ => CellState.Fail,
        };
        into[(int)MatrixColumn.Key] = CellStates.Of(permissions.UseKeys(consumer, secret));
        into[(int)MatrixColumn.Endpoint] = CellStates.Of(network.Api(consumer));
        into[(int)MatrixColumn.Database] = databaseOf[secret] < 0 ? CellState.Unknown : CellStates.Of(network.Database(consumer, databaseOf[secret], false));
    }
}
