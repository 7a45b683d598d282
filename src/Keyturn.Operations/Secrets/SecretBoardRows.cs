using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyturn.Operations.Estates;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Secrets;

/// <summary>The rows behind the board. Changed by one thread at a time; found by any.</summary>
internal sealed class SecretBoardRows(IAccountDirectory accounts)
{
    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Account, string Region, string Name), string> byName = new();
    private readonly Dictionary<EstateScope, EstateSnapshot> taken = [];

    /// <summary>All rows in the order of the board.</summary>
    public ImmutableArray<SecretRow> Sorted { get; private set; } = [];

    public SecretRow? Find(string arn) => entries.GetValueOrDefault(arn)?.Row;

    public SecretRow? FindByName(string account, string region, string name) =>
        byName.TryGetValue((account, region, name), out var arn) ? Find(arn) : null;

    public SourceFreshness FreshnessOf(EstateSnapshot snapshot) => new(
        snapshot.Scope,
        AccountOf(snapshot.Scope)?.Alias ?? snapshot.Scope.AccountId,
        snapshot.Secrets.ReadAt,
        snapshot.Secrets.Failure,
        snapshot.Secrets.Value?.Count ?? 0);

    /// <summary>Makes the rows again whose facts differ from the snapshot taken before; returns whether any row changed.</summary>
    public bool Take(EstateSnapshot snapshot, Func<SecretArn, string?> watched, DateTimeOffset now)
    {
        var before = taken.GetValueOrDefault(snapshot.Scope);
        taken[snapshot.Scope] = snapshot;
        if (before is not null
            && ReferenceEquals(before.Secrets.Value, snapshot.Secrets.Value)
            && ReferenceEquals(before.VersionCreated, snapshot.VersionCreated)
            && ReferenceEquals(before.RotationEvents.Value, snapshot.RotationEvents.Value))
        {
            return false;
        }

        var changed = new SecretRowChanges();
        foreach (var secret in snapshot.Secrets.Value?.Values ?? [])
        {
            var old = entries.GetValueOrDefault(secret.Arn);
            var events = EventsOf(snapshot, secret.Arn);
            if (old is null || !ReferenceEquals(old.Row.Secret, secret) || old.Events != events || old.Row.CurrentSince != old.Since(snapshot))
            {
                Make(snapshot, secret, events, old, watched, now, changed);
            }
        }

        foreach (var gone in before?.Secrets.Value?.Keys.Where(arn => snapshot.Secrets.Value?.ContainsKey(arn) != true) ?? [])
        {
            if (entries.TryRemove(gone, out var removed))
            {
                byName.TryRemove(KeyValuePair.Create(NameOf(removed.Row), gone));
                changed.Removed(removed.Row);
            }
        }

        return Apply(changed);
    }

    /// <summary>Looks at one secret again because its live watch changed.</summary>
    public bool Look(string arn, Func<SecretArn, string?> watched, DateTimeOffset now)
    {
        var changed = new SecretRowChanges();
        if (entries.TryGetValue(arn, out var entry))
        {
            Renew(entry, watched, now, changed);
        }

        return Apply(changed);
    }

    /// <summary>Looks again at the rows whose state or next window may have changed by the clock.</summary>
    public bool Tick(Func<SecretArn, string?> watched, DateTimeOffset now)
    {
        var changed = new SecretRowChanges();
        foreach (var entry in entries.Values.Where(entry => entry.StaleAt <= now))
        {
            Renew(entry, watched, now, changed);
        }

        return Apply(changed);
    }

    private void Renew(Entry entry, Func<SecretArn, string?> watched, DateTimeOffset now, SecretRowChanges changed)
    {
        var row = entry.Row;
        var state = RotationStates.Derive(row.Secret, row.Arn.Scope.Region, new RotationEvidence(entry.Events, watched(row.Arn)), now);
        var window = SecretRows.NextWindow(row.Secret, now);
        var renewed = state == row.State && window == row.NextWindow ? row : row with { State = state, NextWindow = window };
        entries[row.Arn.Value] = entry with { Row = renewed, StaleAt = StaleAt(renewed, entry.Events, now) };
        if (!ReferenceEquals(renewed, row))
        {
            changed.Replaced(row, renewed);
        }
    }

    private void Make(
        EstateSnapshot snapshot, Secret secret, ImmutableArray<RotationEvent> events, Entry? old, Func<SecretArn, string?> watched, DateTimeOffset now, SecretRowChanges changed)
    {
        if (!SecretArn.TryParse(secret.Arn, out var arn))
        {
            return;
        }

        var version = secret.VersionWith(VersionStage.Current);
        var since = version is not null && snapshot.VersionCreated.TryGetValue(version, out var created) ? created : (DateTimeOffset?)null;
        var row = SecretRows.Derive(arn, secret, AccountOf(snapshot.Scope), new RotationEvidence(events, watched(arn)), since, now);
        entries[secret.Arn] = new Entry(row, events, version, StaleAt(row, events, now));
        byName[NameOf(row)] = secret.Arn;
        if (old is null)
        {
            changed.Added(row);
        }
        else
        {
            changed.Replaced(old.Row, row);
        }
    }

    private bool Apply(SecretRowChanges changed)
    {
        if (changed.IsEmpty)
        {
            return false;
        }

        Sorted = changed.ApplyTo(Sorted);
        return true;
    }

    private AccountInfo? AccountOf(EstateScope scope) => accounts.Accounts.FirstOrDefault(account => account.Id == scope.AccountId);

    private static DateTimeOffset? StaleAt(SecretRow row, ImmutableArray<RotationEvent> events, DateTimeOffset now)
    {
        // A window that is open now closes at a time the row does not carry: look again in a while.
        DateTimeOffset? window = row.NextWindow is { } opens ? opens > now ? opens : now.AddMinutes(10) : null;
        var state = RotationStates.NextChange(row.Secret, events, now);
        return window is null || state < window ? state : window;
    }

    private static ImmutableArray<RotationEvent> EventsOf(EstateSnapshot snapshot, string arn) =>
        snapshot.RotationEvents.Value is { } events && events.TryGetValue(arn, out var found) ? found : [];

    private static (string Account, string Region, string Name) NameOf(SecretRow row) =>
        (row.Arn.Scope.AccountId, row.Arn.Scope.Region, row.Secret.Name);

    private sealed record Entry(SecretRow Row, ImmutableArray<RotationEvent> Events, string? CurrentVersion, DateTimeOffset? StaleAt)
    {
        public DateTimeOffset? Since(EstateSnapshot snapshot) =>
            CurrentVersion is not null && snapshot.VersionCreated.TryGetValue(CurrentVersion, out var created) ? created : null;
    }
}
