using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Checks.Schedule;
using Keyturn.Readiness.Databases;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Schedules;

/// <summary>All rotation windows of the next seven days, over all accounts and Regions: made once per change of the secrets, off the pages' threads, and shared by all viewers.</summary>
public sealed class ScheduleBoard(SecretBoard secrets, EstateFeed estate, FreezeCalendar freezes, ScheduleSettings settings, TimeProvider time)
{
    /// <summary>At most every four hours: more windows than this do not fit into the days.</summary>
    private const int MostWindows = (ScheduleSnapshot.Days + 1) * 6;

    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, Read> read = new(StringComparer.Ordinal);
    private (long Version, DateTimeOffset From, Task<ScheduleSnapshot> Made)? newest;

    public ScheduleSettings Settings => settings;

    public FreezeCalendar Freezes => freezes;

    /// <summary>The windows as the secrets stand now. Cancelling gives the wait up, not the work.</summary>
    public Task<ScheduleSnapshot> OfAsync(CancellationToken cancellationToken)
    {
        var board = secrets.Current;
        DateTimeOffset from = new(time.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        Task<ScheduleSnapshot> made;
        lock (gate)
        {
            if (newest is not { } known || known.Version != board.Version || known.From != from)
                newest = known = (board.Version, from, Task.Run(() => Make(board, from), CancellationToken.None));
            made = known.Made;
        }

        return made.WaitAsync(cancellationToken);
    }

    /// <summary>Tells of each change of the secrets.</summary>
    public IDisposable Subscribe(Action<SecretBoardSnapshot> onChange) => secrets.Subscribe(onChange);

    private ScheduleSnapshot Make(SecretBoardSnapshot board, DateTimeOffset from)
    {
        var now = time.GetUtcNow();
        List<ScheduleEntry> entries = [];
        var problems = ImmutableArray.CreateBuilder<UnscheduledSecret>();
        var off = ImmutableArray.CreateBuilder<UnscheduledSecret>();
        foreach (var row in board.Rows.Where(row => row.State is not (RotationState.ScheduledForDeletion or RotationState.Replica) && row.Secret.RotationRules is not null))
        {
            var known = read.AddOrUpdate(row.Arn.Value, _ => Windows(row, from, now), (_, before) => ReferenceEquals(before.Row, row) && before.From == from ? before : Windows(row, from, now));
            entries.AddRange(known.Entries);
            if (known.Unscheduled is { } unscheduled)
                (unscheduled.Problem is null ? off : problems).Add(unscheduled);
        }

        foreach (var gone in read.Keys.Except(board.Rows.Select(row => row.Arn.Value), StringComparer.Ordinal).ToList())
            read.TryRemove(gone, out _);

        entries.Sort(ByOpening);
        return new(
            from,
            new ScheduleClashes(freezes, settings.CrowdedFrom, UserOf).Mark(entries),
            problems.ToImmutable(),
            [.. off.OrderBy(one => one.DueSince).ThenBy(one => one.Row.Secret.Name, StringComparer.Ordinal)],
            [.. freezes.Freezes.Where(freeze => freeze.Touches(from, from.AddDays(ScheduleSnapshot.Days)))],
            board.Version);
    }

    private static Read Windows(SecretRow row, DateTimeOffset from, DateTimeOffset now)
    {
        var secret = row.Secret;
        var reading = RotationSchedule.Parse(secret.RotationRules ?? new RotationRules(null, null, null));
        if (reading.Schedule is not { } schedule)
            return new(row, from, [], new(row, reading.Problem, null));
        if (secret.RotationEnabled != true && secret.OwningService is null)
            return new(row, from, [], DueSince(secret, schedule, now) is { } since ? new(row, null, since) : null);

        var to = from.AddDays(ScheduleSnapshot.Days);
        return new(
            row,
            from,
            [.. schedule.NextWindows(from, secret.NextRotation, secret.LastRotated, MostWindows).TakeWhile(window => window.Opens < to)
                .Select(window => new ScheduleEntry(row, window.Opens, window.Closes, ScheduleClash.None, []))],
            null);
    }

    /// <summary>The end of the first window after the last rotation, when that has passed.</summary>
    private static DateTimeOffset? DueSince(Secret secret, RotationSchedule schedule, DateTimeOffset now) =>
        (secret.LastRotated ?? secret.Created) is { } last
        && schedule.NextWindows(last, null, last, 2).FirstOrDefault(window => window.Opens > last) is { Closes: var closes } && closes != default && closes < now ? closes : null;

    /// <summary>Database and user as tags tell them: what really tells is inside the value.</summary>
    private string? UserOf(SecretRow row) =>
        SharedUserCheck.UserOf(row.Secret) is { } user && estate.Find(row.Arn.Scope) is { } snapshot && DatabaseFinder.Find(snapshot, row.Secret) is { } database
            ? $"{database.Id} {user.ToUpperInvariant()}"
            : null;

    private static int ByOpening(ScheduleEntry one, ScheduleEntry other)
    {
        var byTime = one.Opens.CompareTo(other.Opens);
        var byName = byTime != 0 ? byTime : string.CompareOrdinal(one.Row.Secret.Name, other.Row.Secret.Name);
        return byName != 0 ? byName : string.CompareOrdinal(one.Row.Arn.Value, other.Row.Arn.Value);
    }

    private sealed record Read(SecretRow Row, DateTimeOffset From, ImmutableArray<ScheduleEntry> Entries, UnscheduledSecret? Unscheduled);
}
