using System.Collections.Immutable;
using Keyturn.Readiness.Consumers;
using Keyturn.Readiness.Databases;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Facts;
using Keyturn.Readiness.Network.Compiled;
using Keyturn.Readiness.Policy.Compiled;
using Keyturn.Readiness.Policy.Questions.Facts;
using PolicyVerdict = Keyturn.Readiness.Policy.Evaluation.Verdict;

namespace Keyturn.Readiness.Matrix;

/// <summary>The compiled answers for every consumer and secret of an estate, pair by pair.</summary>
internal sealed class FleetPairs
{
    private const int Read = 0;
    private readonly ImmutableArray<EstateConsumer> consumers;
    private readonly ImmutableArray<Secret> secrets;
    private readonly FleetPolicies policies;
    private readonly FleetPolicies permitted;
    private readonly bool[] isKnown;
    private readonly FleetMatrix network;
    private readonly int[] databaseOf;
    private readonly ImmutableArray<string>[] declared;

    public FleetPairs(EstateReadiness readiness, ImmutableArray<Secret> secrets)
    {
        var (snapshot, permissions) = (readiness.Snapshot, readiness.Snapshot.Permissions);
        (consumers, this.secrets) = (readiness.Consumers, secrets);
        var keys = KeyTable.Of(permissions);
        policies = FleetPolicies.Compile([.. consumers.Select(consumer => readiness.FactsOf(consumer, readiness.PathToSecretsManager(consumer)))], [.. secrets.Select(secret => SecretReading.Of(permissions, secret))], keys);
        policies.Evaluate();
        List<ConsumerFacts?> callers = [.. consumers.Select(consumer => PermittedQuestion.CallerOf(permissions, consumer))];
        isKnown = [.. callers.Select((caller, at) => caller is not null && !readiness.IsRotationFunction(consumers[at]))];
        permitted = FleetPolicies.Compile(
            [.. callers.Select(caller => caller ?? new ConsumerFacts(ConsumerKind.Other, ""))], [.. secrets.Select(secret => PermittedQuestion.TargetOf(permissions, secret))], keys);
        permitted.Evaluate();

        List<string?> ids = [.. secrets.Select(secret => DatabaseFinder.Find(snapshot.Network, secret)?.Id)];
        ImmutableArray<string> databases = [.. ids.OfType<string>().Distinct(StringComparer.Ordinal)];
        databaseOf = [.. ids.Select(id => id is null ? -1 : databases.IndexOf(id))];
        network = FleetMatrix.Compile(snapshot.Network, [.. consumers.Select(consumer => consumer.Place)], databases, snapshot.Scope.Region);
        network.Evaluate();
        declared = [.. secrets.Select(DeclaredConsumers.Of)];
    }

    public bool AreRelated(int consumer, int secret) =>
        (isKnown[consumer] && permitted.OnSecret(consumer, secret, Read) is (PolicyVerdict.Allowed or PolicyVerdict.Unknown))
        || (consumers[consumer].Kind == ConsumerKind.Lambda && RelatedConsumers.IsFunction(secrets[secret].RotationFunctionArn, consumers[consumer].Place.Id))
        || declared[secret].Any(declaration => DeclaredConsumers.Means(declaration, consumers[consumer]))
        || consumers[consumer].NamedSecrets.Any(name => name.StartsWith(secrets[secret].Arn, StringComparison.Ordinal));

    /// <summary>The four cells of a pair, in the order of <see cref="MatrixColumn"/>.</summary>
    public void Fill(int consumer, int secret, Span<CellState> into)
    {
        var truth = policies.OnSecret(consumer, secret, Read) switch
        {
            PolicyVerdict.Allowed => CellState.Pass,
            PolicyVerdict.Unknown => CellState.Unknown,
            _ => CellState.Fail,
        };
        into[(int)MatrixColumn.Secret] = truth;
        into[(int)MatrixColumn.Key] = CellStates.Of(policies.CanUseKeys(consumer, secret));
        into[(int)MatrixColumn.Endpoint] = CellStates.Of(network.Api(consumer));
        into[(int)MatrixColumn.Database] = databaseOf[secret] < 0 ? CellState.Unknown : CellStates.Of(network.Database(consumer, databaseOf[secret], false));
    }
}
