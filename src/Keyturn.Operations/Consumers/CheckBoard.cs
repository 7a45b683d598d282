using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Checks;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Consumers;

/// <summary>Answers, from the current estate, what the checks say of a secret. What was worked out is kept until a fact changes or a minute has passed.</summary>
public sealed class CheckBoard(EstateFeed feed, ReadinessBoard readiness, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<EstateScope, Kept> kept = new();

    /// <summary>The checks of a secret; <see langword="null"/> while its account and Region, or the secret, are not known.</summary>
    public SecretChecks? Of(SecretArn arn)
    {
        ArgumentNullException.ThrowIfNull(arn);
        if (feed.Find(arn.Scope) is not { } snapshot || readiness.Of(arn) is not { } consumers)
            return null;

        var current = kept.AddOrUpdate(arn.Scope, _ => new Kept(snapshot), (_, before) => ReferenceEquals(before.Snapshot, snapshot) ? before : new Kept(snapshot));
        var now = time.GetUtcNow();
        return current.Secrets.AddOrUpdate(arn.Value, _ => Ask(current.Fleet, consumers, now), (_, before) =>
            ReferenceEquals(before.Secret, consumers.Secret) && now - before.At < Fresh ? before : Ask(current.Fleet, consumers, now));
    }

    /// <summary>What some checks say of many secrets of one account and Region, over one fleet. Only for checks that ask nothing of consumers.</summary>
    internal Func<Secret, ImmutableArray<CheckResult>> AskOf(EstateSnapshot snapshot, ImmutableArray<ReadinessCheck> checks, DateTimeOffset now)
    {
        var fleet = kept.AddOrUpdate(snapshot.Scope, _ => new Kept(snapshot), (_, before) => ReferenceEquals(before.Snapshot, snapshot) ? before : new Kept(snapshot)).Fleet;
        return secret =>
        {
            var context = fleet.Of(secret, now, []);
            return [.. checks.Select(check => check.Ask(context))];
        };
    }

    private static SecretChecks Ask(CheckFleet fleet, SecretReadiness consumers, DateTimeOffset now)
    {
        var context = fleet.Of(consumers.Secret, now, [.. consumers.Consumers.Select(consumer => new RelatedPair(consumer.Relation, consumer.Pair))]);
        return new(consumers.Secret, ReadinessChecks.Run(context), now);
    }

    /// <summary>Answers from one state of the facts, those that change with each reading of the secrets among them.</summary>
    private sealed class Kept(EstateSnapshot snapshot)
    {
        public EstateSnapshot Snapshot => snapshot;

        public CheckFleet Fleet { get; } = new(new(snapshot));

        public ConcurrentDictionary<string, SecretChecks> Secrets { get; } = new(StringComparer.Ordinal);
    }
}
