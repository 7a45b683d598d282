using System.Collections.Immutable;
using Keyturn.Operations.Notifications;
using Keyturn.Operations.Ports;
using Keyturn.Storage.Estates;
using Microsoft.EntityFrameworkCore;

namespace Keyturn.Storage.Watching;

/// <summary>Notices in the database. Taking one moves the time at which it is due, in a statement that only one instance can win.</summary>
internal sealed class NoticeStore(IDbContextFactory<ConsoleDbContext> contexts) : INoticeStore
{
    private const int LongestError = 500;

    public async Task<bool> AddAsync(IReadOnlyCollection<Notice> notices, CancellationToken cancellationToken)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await RowInsert.MissingAsync(context, "notices", WatchStore.NoticeColumns, notices.Select(WatchStore.Values), cancellationToken);
            return true;
        }
        catch (Exception failure) when (StoreFailure.Is(failure))
        {
            return false;
        }
    }

    public async Task<ImmutableArray<ClaimedNotice>> ClaimAsync(DateTimeOffset now, TimeSpan claim, int most, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var due = await context.Notices.AsNoTracking().Where(row => row.NextAt != null && row.NextAt <= now).OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).Take(most).ToListAsync(cancellationToken);
        var claimed = ImmutableArray.CreateBuilder<ClaimedNotice>();
        foreach (var row in due)
        {
            var mine = await context.Notices.Where(one => one.Id == row.Id && one.NextAt == row.NextAt)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.NextAt, now + claim).SetProperty(one => one.Attempts, row.Attempts + 1), cancellationToken);
            if (mine == 0)
                continue;
            if (NoticeJson.Read(row.Content) is { } notice)
                claimed.Add(new(notice, row.Attempts + 1));
            else
                await FailedAsync(row.Id, "Written by another release.", null, cancellationToken);
        }

        return claimed.ToImmutable();
    }

    public async Task SentAsync(string id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Notices.Where(row => row.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.SentAt, at).SetProperty(row => row.NextAt, (DateTimeOffset?)null).SetProperty(row => row.Error, (string?)null), cancellationToken);
    }

    public async Task FailedAsync(string id, string error, DateTimeOffset? next, CancellationToken cancellationToken)
    {
        var told = error.Length > LongestError ? error[..LongestError] : error;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Notices.Where(row => row.Id == id && row.SentAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Error, told).SetProperty(row => row.NextAt, next), cancellationToken);
    }

    public async Task<ImmutableArray<NoticeStatus>> ReadAsync(int most, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Notices.AsNoTracking().OrderByDescending(row => row.CreatedAt).ThenBy(row => row.Id).Take(most).ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row, notice: NoticeJson.Read(row.Content))).Select(pair => new NoticeStatus(
            pair.row.Id, pair.row.Channel, pair.notice?.Change ?? NoticeChange.Opened, pair.notice?.Kind, pair.row.CreatedAt, pair.row.Attempts, pair.row.SentAt, pair.row.NextAt, pair.row.Error))];
    }

    public async Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Notices.Where(row => row.NextAt == null && row.CreatedAt < before).ExecuteDeleteAsync(cancellationToken);
    }
}
