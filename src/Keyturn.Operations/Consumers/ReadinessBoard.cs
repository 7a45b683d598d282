using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Consumers;
using Keyturn.Readiness.Databases;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Matrix;

namespace Keyturn.Operations.Consumers;

/// <summary>Answers, from the current estate, who uses a secret and whether they can. What was worked out is kept until a fact behind it changes.</summary>
public sealed class ReadinessBoard(EstateFeed feed)
{
    private readonly ConcurrentDictionary<EstateScope, Kept> kept = new();

    /// <summary>The readiness of a secret; <see langword="null"/> while its account and Region, or the secret, are not known.</summary>
    public SecretReadiness? Of(SecretArn arn)
    {
        ArgumentNullException.ThrowIfNull(arn);
        if (feed.Find(arn.Scope) is not { } snapshot || snapshot.Secrets.Value?.GetValueOrDefault(arn.Value) is not { } secret)
            return null;

        var current = kept.AddOrUpdate(arn.Scope, _ => new Kept(snapshot), (_, before) => before.IsFor(snapshot) ? before : new Kept(snapshot));
        return current.Of(secret);
    }

    /// <summary>Tells of changes of the facts behind the secrets of one account and Region.</summary>
    public IDisposable Subscribe(EstateScope scope, Action<EstateSnapshot> onChange)
    {
        var last = feed.Find(scope);
        return feed.Subscribe(snapshot =>
        {
            if (snapshot.Scope != scope || (last is not null && SameFacts(last, snapshot) && ReferenceEquals(last.Secrets.Value, snapshot.Secrets.Value)))
                return;

            last = snapshot;
            onChange(snapshot);
        });
    }

    internal static SecretReadiness Ask(EstateReadiness readiness, Secret secret)
    {
        var consumers = RelatedConsumers.Of(readiness, secret)
            .Select(related => new ConsumerReadiness(related.Relation, readiness.Ask(related.Consumer, secret)))
            .OrderBy(consumer => consumer.Pair.Overall).ThenBy(consumer => consumer.Pair.Consumer.Name, StringComparer.Ordinal)
            .ToImmutableArray();
        return new(secret, consumers, Undiscovered(readiness, secret), ConsumerFinder.PartsNotRead(readiness.Snapshot), EstateParts.OldestRead(readiness.Snapshot))
        {
            Network = readiness.Snapshot.Network,
            Database = DatabaseFinder.Look(readiness.Snapshot, secret),
            Declaration = readiness.Snapshot.DatabaseDeclarations.GetValueOrDefault(secret.Arn),
            Failures = EstateParts.Failures(readiness.Snapshot),
        };
    }

    private static ImmutableArray<string> Undiscovered(EstateReadiness readiness, Secret secret) =>
        [.. DeclaredConsumers.Of(readiness.Snapshot, secret).Where(declaration => !readiness.Consumers.Any(consumer => DeclaredConsumers.Means(declaration, consumer)))];

    private static bool SameFacts(EstateSnapshot one, EstateSnapshot other) =>
        ReferenceEquals(one.Network, other.Network) && ReferenceEquals(one.Permissions, other.Permissions) && ReferenceEquals(one.DatabaseDeclarations, other.DatabaseDeclarations) && one.ObservedReads.Value?.Revision == other.ObservedReads.Value?.Revision;

    /// <summary>Answers from one state of the facts. A secret that changes is asked anew by itself.</summary>
    private sealed class Kept(EstateSnapshot snapshot)
    {
        private readonly EstateReadiness readiness = new(snapshot);

        /// <summary>By ARN: what was said of a secret before it changed is not kept beside what is said of it now.</summary>
        private readonly ConcurrentDictionary<string, SecretReadiness> secrets = new(StringComparer.Ordinal);

        public SecretReadiness Of(Secret secret) =>
            secrets.AddOrUpdate(secret.Arn, _ => Ask(readiness, secret), (_, before) => ReferenceEquals(before.Secret, secret) ? before : Ask(readiness, secret));

        public bool IsFor(EstateSnapshot other) => SameFacts(readiness.Snapshot, other);
    }
}
