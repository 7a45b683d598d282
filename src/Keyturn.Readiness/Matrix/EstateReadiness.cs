using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Keyturn.Readiness.Consumers;
using Keyturn.Readiness.Databases;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Facts;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Tracing;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Policy.Patterns;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Readiness.Matrix;

/// <summary>Answers for one snapshot of an estate. What many pairs share (roles, keys, paths) is worked out once; safe for many readers.</summary>
public sealed class EstateReadiness
{
    private readonly NetworkIndex index;
    private readonly Lazy<IReadOnlyDictionary<string, EncryptionKeyFacts>> keys;
    private readonly Lazy<ImmutableArray<EstateConsumer>> consumers;
    private readonly Lazy<FrozenSet<string>> rotating;
    private readonly ConcurrentDictionary<string, RoleFacts> roles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ReachQuestion, ReachabilityCheck> paths = [];

    /// <summary>Works nothing out until it is asked.</summary>
    public EstateReadiness(EstateSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        Snapshot = snapshot;
        index = new(snapshot.Network);
        keys = new(() => KeyTable.Of(snapshot.Permissions));
        consumers = new(() => ConsumerFinder.Find(snapshot));
        rotating = new(() => (snapshot.Secrets.Value?.Values ?? []).Select(secret => RelatedConsumers.FunctionOf(secret.RotationFunctionArn)).OfType<string>().ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>Whether it rotates any secret of the estate.</summary>
    public bool IsRotationFunction(EstateConsumer consumer)
    {
        ArgumentNullException.ThrowIfNull(consumer);
        return consumer.Kind == ConsumerKind.Lambda && rotating.Value.Contains(consumer.Place.Id);
    }

    /// <summary>The facts.</summary>
    public EstateSnapshot Snapshot { get; }

    /// <summary>Look-ups over the network.</summary>
    internal NetworkIndex Index => index;

    /// <summary>Keys under every name that a secret or a version calls them by.</summary>
    internal IReadOnlyDictionary<string, EncryptionKeyFacts> Keys => keys.Value;

    /// <summary>All consumers of the estate.</summary>
    public ImmutableArray<EstateConsumer> Consumers => consumers.Value;

    /// <summary>Can this consumer read this secret and reach its database?</summary>
    public PairReadiness Ask(EstateConsumer consumer, Secret secret)
    {
        ArgumentNullException.ThrowIfNull(consumer);
        ArgumentNullException.ThrowIfNull(secret);
        var endpoint = PathToSecretsManager(consumer, Arn.RegionOf(secret.Arn));
        var access = ConsumerReadsSecret.Ask(FactsOf(consumer, endpoint), SecretReading.Of(Snapshot.Permissions, secret), keys.Value);
        var found = DatabaseFinder.Look(Snapshot, secret);
        return new(consumer, secret, access, endpoint)
        {
            DatabaseFinding = found,
            DatabasePath = PathTo(consumer.Place, found.Database, false),
            AfterFailover = PathTo(consumer.Place, found.Database, true),
        };
    }

    /// <summary>What questions need to know of a consumer.</summary>
    public ConsumerFacts FactsOf(EstateConsumer consumer, ReachabilityCheck endpoint)
    {
        ArgumentNullException.ThrowIfNull(consumer);
        var role = consumer.RoleArn is { } arn ? roles.GetOrAdd(arn, key => RoleReading.Of(Snapshot.Permissions, key)) : null;
        var facts = new ConsumerFacts(consumer.Kind, consumer.Name) { HasNoRole = consumer.HasNoRole, Path = EndpointReading.Of(Snapshot.Network, endpoint) };
        return consumer.Kind == ConsumerKind.EcsTaskDefinition ? facts with { ExecutionRole = role } : facts with { Role = role };
    }

    /// <summary>The way of a consumer to Secrets Manager.</summary>
    /// <param name="consumer">Who.</param>
    /// <param name="region">In which Region; that of the estate when it is left out.</param>
    public ReachabilityCheck PathToSecretsManager(EstateConsumer consumer, string? region = null)
    {
        ArgumentNullException.ThrowIfNull(consumer);
        return Trace(new SecretsManagerQuestion(consumer.Place, region ?? Snapshot.Scope.Region));
    }

    private ReachabilityCheck? PathTo(Consumer place, SecretDatabase? database, bool afterFailover) =>
        database is null ? null : Trace(new DatabaseQuestion(place, database.Id, afterFailover));

    private ReachabilityCheck Trace(ReachQuestion question) => paths.GetOrAdd(question, one => ReachabilityTracer.Trace(index, one));
}
