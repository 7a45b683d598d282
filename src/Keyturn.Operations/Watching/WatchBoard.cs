using System.Collections.Immutable;
using Keyturn.Operations.Consumers;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Checks;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Watching;

/// <summary>What needs a person, over all accounts and Regions: asked once per change of a secret or of a fact behind it, shared by all viewers.</summary>
/// <remarks><see cref="Look"/> is called by one thread at a time, off the pages' threads.</remarks>
public sealed class WatchBoard(SecretBoard secrets, EstateFeed estate, CheckBoard checks, TimeProvider time)
{
    /// <summary>What hangs on the clock only is asked again this often.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(30);

    /// <summary>Around its next date a secret is asked at each look: the answers turn there.</summary>
    private static readonly TimeSpan Near = TimeSpan.FromHours(26);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Asked> asked = new(StringComparer.Ordinal);
    private ImmutableDictionary<FindingId, WatchRecord> records = ImmutableDictionary<FindingId, WatchRecord>.Empty;
    private ImmutableArray<Action<WatchSnapshot>> subscribers = [];
    private WatchSnapshot current = WatchSnapshot.Empty;

    public WatchSnapshot Current => Volatile.Read(ref current);

    /// <summary>Looks at every secret whose facts changed, and publishes when a finding came, went or changed.</summary>
    public void Look()
    {
        var now = time.GetUtcNow();
        lock (asked)
        {
            var board = secrets.Current;
            foreach (var scope in board.Rows.GroupBy(row => row.Arn.Scope))
            {
                if (estate.Find(scope.Key) is { } snapshot)
                    Ask(snapshot, scope, now);
            }

            var there = board.Rows.Select(row => row.Arn.Value).ToHashSet(StringComparer.Ordinal);
            foreach (var gone in asked.Keys.Where(arn => !there.Contains(arn)).ToList())
                asked.Remove(gone);
        }

        Publish();
    }

    /// <summary>How one question stands. A secret that is not in a list that was read is gone, and with it what was found.</summary>
    public FindingAnswer AnswerOf(FindingId id)
    {
        lock (asked)
        {
            if (asked.TryGetValue(id.SecretArn, out var known))
                return known.Watch.Findings.Any(finding => finding.Kind == id.Kind) ? FindingAnswer.Found : known.Watch.Unknown.Contains(id.Kind) ? FindingAnswer.Unknown : FindingAnswer.Clear;
        }

        return SecretArn.TryParse(id.SecretArn, out var arn) && estate.Find(arn.Scope)?.Secrets is { Value: { } list, Failure: null } && !list.ContainsKey(id.SecretArn)
            ? FindingAnswer.Clear
            : FindingAnswer.Unknown;
    }

    /// <summary>Takes what the store remembers.</summary>
    public void Remember(IEnumerable<WatchRecord> remembered)
    {
        Volatile.Write(ref records, remembered.ToImmutableDictionary(record => record.Id));
        Publish();
    }

    public IDisposable Subscribe(Action<WatchSnapshot> onChange)
    {
        lock (gate)
            subscribers = subscribers.Add(onChange);
        return new Subscription(this, onChange);
    }

    private void Ask(EstateSnapshot snapshot, IEnumerable<SecretRow> rows, DateTimeOffset now)
    {
        Func<Secret, ImmutableArray<CheckResult>>? ask = null;
        foreach (var row in rows)
        {
            if (asked.TryGetValue(row.Arn.Value, out var before) && before.StillHolds(row, snapshot, now))
                continue;

            ask ??= checks.AskOf(snapshot, SecretWatch.WatchedChecks, now);
            var watch = SecretWatch.Of(row, snapshot, ask(row.Secret), now);
            asked[row.Arn.Value] = new(row, snapshot.Permissions.Keys, snapshot.Functions.Value, now, before?.Watch.Says(watch) is true ? before.Watch : watch);
        }
    }

    private void Publish()
    {
        ImmutableArray<Action<WatchSnapshot>> told;
        WatchSnapshot published;
        lock (gate)
        {
            var known = Volatile.Read(ref records);
            ImmutableArray<WatchItem> items;
            lock (asked)
            {
                items =
                [
                    .. asked.Values.SelectMany(one => one.Watch.Findings)
                        .Select(finding => new WatchItem(finding, known.GetValueOrDefault(finding.Id) is { Closed: null } open ? open.Opened : null))
                        .OrderBy(item => item.Finding.Kind).ThenByDescending(item => item.Finding.Row.Production).ThenBy(item => item.Finding.Row.Secret.Name, StringComparer.Ordinal).ThenBy(item => item.Finding.Id.SecretArn, StringComparer.Ordinal),
                ];
            }

            ImmutableArray<WatchRecord> gone = [.. known.Values.Where(record => record.Closed is not null).OrderByDescending(record => record.Closed).ThenBy(record => record.Id.ToString(), StringComparer.Ordinal)];
            if (current.LookedAt is not null && items.SequenceEqual(current.Items) && gone.SequenceEqual(current.Gone))
                return;

            published = current = new(items, gone, current.Version + 1, current.LookedAt ?? time.GetUtcNow());
            told = subscribers;
        }

        foreach (var tell in told)
            tell(published);
    }

    /// <summary>An answer with the facts it rests on: of the permissions the keys alone, since each secret's policy that is read makes those anew.</summary>
    private sealed record Asked(SecretRow Row, object Keys, object? Functions, DateTimeOffset At, SecretWatch Watch)
    {
        public bool StillHolds(SecretRow row, EstateSnapshot snapshot, DateTimeOffset now) =>
            ReferenceEquals(Row, row) && ReferenceEquals(Keys, snapshot.Permissions.Keys) && ReferenceEquals(Functions, snapshot.Functions.Value)
            && now - At < Again && !row.Secret.Tags.ContainsKey(CheckContext.SuperuserTag)
            && !(row.Secret.NextRotation is { } next && (next - now).Duration() < Near) && row.State != RotationState.Rotating;
    }

    private sealed class Subscription(WatchBoard board, Action<WatchSnapshot> onChange) : IDisposable
    {
        public void Dispose()
        {
            lock (board.gate)
                board.subscribers = board.subscribers.Remove(onChange);
        }
    }
}
