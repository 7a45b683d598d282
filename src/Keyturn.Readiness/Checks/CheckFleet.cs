using System.Collections.Frozen;
using System.Collections.Immutable;
using Keyturn.Readiness.Databases;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Facts;
using Keyturn.Readiness.Matrix;

namespace Keyturn.Readiness.Checks;

/// <summary>What the checks of all secrets of one snapshot share; each worked out once, when it is first asked for. Safe for many readers.</summary>
public sealed class CheckFleet
{
    private readonly Lazy<FrozenDictionary<string, KmsKey>> keys;
    private readonly Lazy<ILookup<string, Secret>> byDatabase;
    private readonly Lazy<ILookup<(string Function, string Schedule), Secret>> bySchedule;

    /// <summary>Works nothing out until it is asked.</summary>
    public CheckFleet(EstateReadiness readiness)
    {
        ArgumentNullException.ThrowIfNull(readiness);
        Readiness = readiness;
        keys = new(() => KeyTable.ByName(readiness.Snapshot.Permissions));
        byDatabase = new(() => Living.Select(secret => (Secret: secret, DatabaseFinder.Find(readiness.Snapshot, secret)?.Id))
            .Where(pair => pair.Id is not null).ToLookup(pair => pair.Id!, pair => pair.Secret, StringComparer.Ordinal));
        bySchedule = new(() => Living.Where(secret => secret is { RotationEnabled: true, RotationFunctionArn: not null, RotationRules.ScheduleExpression: not null })
            .ToLookup(secret => (secret.RotationFunctionArn!, secret.RotationRules!.ScheduleExpression!)));
    }

    /// <summary>The engines over the snapshot.</summary>
    public EstateReadiness Readiness { get; }

    private IEnumerable<Secret> Living => (Readiness.Snapshot.Secrets.Value?.Values ?? []).Where(secret => secret.Deleted is null);

    /// <summary>Everything that one secret's checks look at.</summary>
    public CheckContext Of(Secret secret, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return Of(secret, now, [.. RelatedConsumers.Of(Readiness, secret).Select(related => new RelatedPair(related.Relation, Readiness.Ask(related.Consumer, secret)))]);
    }

    /// <summary>The same, when the pairs were worked out already.</summary>
    public CheckContext Of(Secret secret, DateTimeOffset now, ImmutableArray<RelatedPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return new(this, secret, pairs, now);
    }

    internal KmsKey? KeyOf(string name) => keys.Value.GetValueOrDefault(name);

    internal IEnumerable<Secret> OfDatabase(string id) => byDatabase.Value[id];

    internal IEnumerable<Secret> OfSchedule(string function, string expression) => bySchedule.Value[(function, expression)];

    /// <summary>A secret by its ARN or its name.</summary>
    internal Secret? Find(string reference) =>
        Readiness.Snapshot.Secrets.Value?.GetValueOrDefault(reference) ?? Living.FirstOrDefault(secret => secret.Name == reference);
}
