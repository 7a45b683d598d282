using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyturn.Operations.Consumers;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.BlastRadius;
using Keyturn.Readiness.Consumers;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Facts;
using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Operations.BlastRadius;

/// <summary>Answers how far a leak reaches, in both directions and over all accounts and Regions: once for each state of the facts, off the pages' threads.</summary>
public sealed class BlastRadiusBoard(EstateFeed feed)
{
    private readonly Lock gate = new();
    private Kept? kept;

    /// <summary>Who can read a secret; <see langword="null"/> while the secret is not known.</summary>
    public CountedWork<SecretReaders>? ReadersOf(SecretArn secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return Now().ReadersOf(secret);
    }

    /// <summary>What a role or a user can read; <see langword="null"/> while no account's list holds it.</summary>
    public CountedWork<RoleReach>? ReachOf(string roleArn)
    {
        ArgumentException.ThrowIfNullOrEmpty(roleArn);
        return Now().ReachOf(roleArn);
    }

    /// <summary>The consumers that hold a role, as far as consumers were read.</summary>
    public ImmutableArray<RoleUser> UsersOf(string roleArn) => [.. Now().Users.Value[roleArn]];

    /// <summary>A role by its account and its name with path.</summary>
    public string? FindRole(string accountId, string name) => Now().Roles.Keys.FirstOrDefault(arn => arn.EndsWith($"::{accountId}:role/{name}", StringComparison.Ordinal));

    /// <summary>A user by its account and its name with path.</summary>
    public string? FindUser(string accountId, string name) => Now().Roles.Keys.FirstOrDefault(arn => arn.EndsWith($"::{accountId}:user/{name}", StringComparison.Ordinal));

    /// <summary>Names of the groups that a user is in; none for a role.</summary>
    public ImmutableArray<string> GroupsOf(string userArn) =>
        Now().Roles.GetValueOrDefault(userArn)?.Permissions.Users.Value?.GetValueOrDefault(userArn)?.Groups ?? [];

    /// <summary>Whether the list of an account's users was read.</summary>
    public bool HasUsers(string accountId) => feed.Current.Values.Any(snapshot => snapshot.Scope.AccountId == accountId && snapshot.Permissions.Users.Value is not null);

    /// <summary>Whether the list of an account's roles was read: before, a role that is missing may still turn up.</summary>
    public bool HasRoles(string accountId) => feed.Current.Values.Any(snapshot => snapshot.Scope.AccountId == accountId && snapshot.Permissions.Roles.Value is not null);

    /// <summary>Parts whose newest reading failed, in any account and Region, each call once.</summary>
    public ImmutableArray<PartFailure> Failures => [.. feed.Current.Values.SelectMany(snapshot => EstateParts.Failures(snapshot)).DistinctBy(failure => (failure.Call, failure.Code))];

    /// <summary>Tells of each change of an estate.</summary>
    public IDisposable Subscribe(Action<EstateSnapshot> onChange) => feed.Subscribe(onChange);

    private Kept Now()
    {
        var snapshots = feed.Current.Values.OrderBy(snapshot => snapshot.Scope.ToString(), StringComparer.Ordinal).ToImmutableArray();
        lock (gate)
        {
            return kept = kept?.IsFor(snapshots) == true ? kept : new Kept(snapshots);
        }
    }

    private sealed class Kept(ImmutableArray<EstateSnapshot> snapshots)
    {
        private readonly ImmutableArray<EstateFacts> facts = [.. snapshots.Select(EstateFacts.Of)];
        private readonly ConcurrentDictionary<string, CountedWork<SecretReaders>> readers = new(StringComparer.Ordinal);
        private readonly ConcurrentDictionary<string, CountedWork<RoleReach>> reaches = new(StringComparer.Ordinal);

        /// <summary>Roles and users are the account's, whichever of its Regions tells them.</summary>
        public ImmutableDictionary<string, EstateSnapshot> Roles { get; } = snapshots
            .SelectMany(snapshot => (snapshot.Permissions.Roles.Value?.Keys ?? []).Concat(snapshot.Permissions.Users.Value?.Keys ?? []).Select(arn => (Arn: arn, Snapshot: snapshot)))
            .DistinctBy(one => one.Arn).ToImmutableDictionary(one => one.Arn, one => one.Snapshot, StringComparer.Ordinal);

        public Lazy<ILookup<string, RoleUser>> Users { get; } = new(() => snapshots
            .SelectMany(snapshot => ConsumerFinder.Find(snapshot).Select(consumer => new RoleUser(snapshot.Scope, consumer)))
            .Where(user => user.Consumer.RoleArn is not null).ToLookup(user => user.Consumer.RoleArn ?? "", StringComparer.Ordinal));

        public bool IsFor(ImmutableArray<EstateSnapshot> others) => facts.SequenceEqual(others.Select(EstateFacts.Of));

        public CountedWork<SecretReaders>? ReadersOf(SecretArn arn)
        {
            var snapshot = snapshots.FirstOrDefault(one => one.Scope == arn.Scope);
            return snapshot?.Secrets.Value?.GetValueOrDefault(arn.Value) is not { } secret ? null : readers.GetOrAdd(
                arn.Value,
                _ => new(Roles.Count, told => SecretReaders.Of(snapshot, secret, [.. Roles.Keys.Select(FactsOf)], told)));
        }

        public CountedWork<RoleReach>? ReachOf(string roleArn) => !Roles.ContainsKey(roleArn) ? null : reaches.GetOrAdd(
            roleArn,
            arn => new(snapshots.Sum(one => one.Secrets.Value?.Count ?? 0), told => RoleReach.Of(FactsOf(arn), snapshots, told)));

        private RoleFacts FactsOf(string arn) => RoleReading.Of(Roles[arn].Permissions, arn);
    }
}

/// <summary>A consumer that holds a role.</summary>
/// <param name="Scope">Where it is.</param>
/// <param name="Consumer">Who.</param>
public sealed record RoleUser(EstateScope Scope, EstateConsumer Consumer);
