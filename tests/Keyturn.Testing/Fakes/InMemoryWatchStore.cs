using System.Collections.Immutable;
using Keyturn.Operations.Notifications;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Watching;

namespace Keyturn.Testing.Fakes;

/// <summary>Findings and notices in dictionaries, one caller at a time. Outlives the services of a test: a restart finds it as it was.</summary>
public sealed class InMemoryWatchStore : IWatchStore, INoticeStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<FindingId, WatchRecord> records = [];
    private readonly Dictionary<string, (Notice Notice, NoticeStatus Status)> kept = [];

    /// <summary>Called with the name of each method before it does anything; may throw.</summary>
    public Action<string>? OnCall { get; set; }

    public IReadOnlyList<WatchRecord> Records => [.. records.Values];

    public IReadOnlyList<Notice> Notices => [.. kept.Values.Select(one => one.Notice)];

    public void Add(Notice notice) => kept.TryAdd(notice.Id, (notice, new(notice.Id, notice.Channel, notice.Change, notice.Kind, notice.Created, 0, null, notice.Created, null)));

    public Task<ImmutableArray<WatchRecord>> ReadAsync(DateTimeOffset closedSince, CancellationToken cancellationToken) => Do(nameof(IWatchStore), () =>
        records.Values.Where(record => record.Closed is null || record.Closed >= closedSince).ToImmutableArray());

    public Task<ImmutableArray<WatchRecord>> RecordAsync(
        WatchChange change, Func<ImmutableArray<WatchRecord>, ImmutableArray<Notice>> notices, CancellationToken cancellationToken) => Do(nameof(RecordAsync), () =>
    {
        List<WatchRecord> won =
        [
            .. change.Opened.Where(id => records.GetValueOrDefault(id) is not { Closed: null }).Select(id => new WatchRecord(id, (records.GetValueOrDefault(id)?.Episode ?? 0) + 1, change.At, null)),
            .. change.Closed.Select(id => records.GetValueOrDefault(id)).OfType<WatchRecord>().Where(record => record.Closed is null).Select(record => record with { Closed = change.At }),
        ];
        won.ForEach(record => records[record.Id] = record);
        foreach (var notice in won.Count == 0 ? [] : notices([.. won]))
            Add(notice);
        return won.ToImmutableArray();
    });

    /// <summary>Whether notices of what people do cannot be kept.</summary>
    public bool RefusesNotices { get; set; }

    public Task<bool> AddAsync(IReadOnlyCollection<Notice> notices, CancellationToken cancellationToken) => Do(nameof(AddAsync), () =>
    {
        foreach (var notice in RefusesNotices ? [] : notices)
            Add(notice);
        return !RefusesNotices;
    });

    public Task<ImmutableArray<ClaimedNotice>> ClaimAsync(DateTimeOffset now, TimeSpan claim, int most, CancellationToken cancellationToken) => Do(nameof(ClaimAsync), () =>
    {
        var due = kept.Values.Where(one => one.Status.Next <= now).OrderBy(one => one.Notice.Created).Take(most).ToList();
        due.ForEach(one => kept[one.Notice.Id] = (one.Notice, one.Status with { Next = now + claim, Attempts = one.Status.Attempts + 1 }));
        return due.Select(one => new ClaimedNotice(one.Notice, one.Status.Attempts + 1)).ToImmutableArray();
    });

    public Task SentAsync(string id, DateTimeOffset at, CancellationToken cancellationToken) =>
        Do(nameof(SentAsync), () => kept[id] = (kept[id].Notice, kept[id].Status with { Sent = at, Next = null, Error = null }));

    public Task FailedAsync(string id, string error, DateTimeOffset? next, CancellationToken cancellationToken) =>
        Do(nameof(FailedAsync), () => kept[id] = (kept[id].Notice, kept[id].Status with { Next = next, Error = error }));

    public Task<ImmutableArray<NoticeStatus>> ReadAsync(int most, CancellationToken cancellationToken) => Do(nameof(INoticeStore), () =>
        kept.Values.Select(one => one.Status).OrderByDescending(status => status.Created).Take(most).ToImmutableArray());

    public Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken) => Do(nameof(ForgetAsync), () =>
        kept.Where(pair => pair.Value.Status.Next is null && pair.Value.Notice.Created < before).Select(pair => pair.Key).ToList().Count(kept.Remove));

    private Task<T> Do<T>(string name, Func<T> work)
    {
        lock (gate)
        {
            OnCall?.Invoke(name);
            return Task.FromResult(work());
        }
    }
}
