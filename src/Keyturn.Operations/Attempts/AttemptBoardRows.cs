using System.Collections.Immutable;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Attempts;

/// <summary>The rows behind the board. Used by one thread at a time.</summary>
internal sealed class AttemptBoardRows(IAccountDirectory accounts)
{
    /// <summary>Histories that are looked at again in one minute because CloudTrail was read further; the others have their turn later.</summary>
    private const int MostUnsettled = 2_000;

    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<EstateScope, (EstateSnapshot Estate, TrailSnapshot Trail)> taken = [];
    private readonly Queue<string> unsettled = new();

    /// <summary>All rows, newest first.</summary>
    public ImmutableArray<AttemptRow> Sorted { get; private set; } = [];

    public AttemptHistory Of(SecretArn secret) => entries.GetValueOrDefault(secret.Value)?.History ?? AttemptHistory.Empty;

    /// <summary>Joins the histories again of which something else is told than before; returns whether any changed.</summary>
    public bool Take(EstateSnapshot estate, TrailSnapshot trail, DateTimeOffset now)
    {
        var before = taken.GetValueOrDefault(estate.Scope);
        taken[estate.Scope] = (estate, trail);
        var changed = new HashSet<string>(StringComparer.Ordinal);
        if (!ReferenceEquals(before.Estate?.RotationEvents.Value, estate.RotationEvents.Value))
            changed.UnionWith((estate.RotationEvents.Value ?? ImmutableDictionary<string, ImmutableArray<RotationEvent>>.Empty).Where(pair => !(entries.GetValueOrDefault(pair.Key)?.Events == pair.Value)).Select(pair => pair.Key));
        if (!ReferenceEquals(before.Trail?.Calls, trail.Calls))
            changed.UnionWith(trail.Calls.Where(pair => !(entries.GetValueOrDefault(pair.Key)?.Calls == pair.Value)).Select(pair => pair.Key));
        if (!ReferenceEquals(before.Estate?.Secrets.Value, estate.Secrets.Value))
            changed.UnionWith(entries.Values.Where(entry => entry.Secret.Scope == estate.Scope && !ReferenceEquals(entry.Described, DescribedIn(estate, entry.Secret.Value))).Select(entry => entry.Secret.Value));
        return Join(changed, now);
    }

    /// <summary>Takes in what logs told; of two about one attempt the later reading counts, and what a watch saw stays with it.</summary>
    public bool Take(IReadOnlyCollection<AttemptLog> logs, DateTimeOffset now)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var log in logs)
        {
            if (EntryOf(log.SecretArn) is not { } entry)
                continue;

            var key = (log.AttemptId.ToLowerInvariant(), log.IsTest);
            var known = entry.Logs.GetValueOrDefault(key);
            if (known?.ReadAt > log.ReadAt)
                continue;

            entry.Logs = entry.Logs.SetItem(key, log.Outcome is null && known?.Outcome is not null ? log with { Outcome = known.Outcome, Ended = known.Ended, Started = known.Started } : log);
            changed.Add(log.SecretArn);
        }

        return Join(changed, now);
    }

    /// <summary>Looks again at what hangs on the clock: attempts under way, and those of which CloudTrail may tell more.</summary>
    public bool Tick(DateTimeOffset now)
    {
        var due = new HashSet<string>(StringComparer.Ordinal);
        for (var left = unsettled.Count; left > 0 && due.Count < MostUnsettled; left--)
        {
            due.Add(unsettled.Dequeue());
        }

        due.UnionWith(entries.Values.Where(entry => entry.IsRunning).Select(entry => entry.Secret.Value));
        foreach (var arn in due)
        {
            entries[arn].IsQueued = false;
        }

        return Join(due, now);
    }

    private bool Join(HashSet<string> arns, DateTimeOffset now)
    {
        List<AttemptRow> gone = [], fresh = [];
        var changed = false;
        foreach (var arn in arns)
        {
            if (EntryOf(arn) is not { } entry)
                continue;

            var before = entry.Rows;
            if (!Join(entry, now))
                continue;
            changed = true;
            gone.AddRange(before);
            fresh.AddRange(entry.Rows);
        }

        if (changed)
            Sorted = SortedRows.Replace(Sorted, gone, fresh);
        return changed;
    }

    private bool Join(Entry entry, DateTimeOffset now)
    {
        var (estate, trail) = taken.GetValueOrDefault(entry.Secret.Scope, (new EstateSnapshot(entry.Secret.Scope), new TrailSnapshot(entry.Secret.Scope)));
        entry.Events = (estate.RotationEvents.Value ?? ImmutableDictionary<string, ImmutableArray<RotationEvent>>.Empty).GetValueOrDefault(entry.Secret.Value, []);
        entry.Calls = trail.CallsOf(entry.Secret.Value);
        entry.Described = DescribedIn(estate, entry.Secret.Value);
        var joined = AttemptJoiner.Join(new AttemptSources
        {
            Secret = entry.Secret,
            Events = entry.Events,
            Calls = entry.Calls,
            Logs = [.. entry.Logs.Values],
            Described = entry.Described,
            VersionCreated = estate.VersionCreated,
            Covered = trail.Covered,
            Now = now,
        });
        entry.IsRunning = joined.Attempts.Any(attempt => attempt.Outcome == RotationOutcome.Running);
        if (!entry.IsQueued && joined.Attempts.Any(attempt => attempt.Trigger == AttemptTrigger.Unknown || attempt.Gaps.Contains(AttemptGap.TrailNotRead)))
        {
            entry.IsQueued = true;
            unsettled.Enqueue(entry.Secret.Value);
        }

        var history = AttemptSameness.Keep(entry.History, joined);
        if (ReferenceEquals(history, entry.History))
            return false;

        entry.History = history;
        var made = AttemptRows.Of(history, entry.Described, accounts.Find(entry.Secret.Scope));

        // Rows drawn before are told apart by identity: what did not change stays the same object.
        entry.Rows = [.. made.Select(row => entry.Rows.FirstOrDefault(known => ReferenceEquals(known.Attempt, row.Attempt) && known.FunctionArn == row.FunctionArn) ?? row)];
        return true;
    }

    private Entry? EntryOf(string arn)
    {
        if (entries.TryGetValue(arn, out var known))
            return known;

        return SecretArn.TryParse(arn, out var secret) ? entries[arn] = new Entry(secret) : null;
    }

    private static Secret? DescribedIn(EstateSnapshot estate, string arn) => estate.Secrets.Value?.GetValueOrDefault(arn);

    private sealed class Entry(SecretArn secret)
    {
        public SecretArn Secret => secret;

        public ImmutableArray<RotationEvent> Events { get; set; } = [];

        public ImmutableArray<SecretCall> Calls { get; set; } = [];

        public ImmutableDictionary<(string AttemptId, bool IsTest), AttemptLog> Logs { get; set; } = ImmutableDictionary<(string, bool), AttemptLog>.Empty;

        public Secret? Described { get; set; }

        public AttemptHistory History { get; set; } = AttemptHistory.Empty;

        public ImmutableArray<AttemptRow> Rows { get; set; } = [];

        public bool IsRunning { get; set; }

        public bool IsQueued { get; set; }
    }
}
