using System.Collections.Immutable;
using Keyturn.Operations.Notifications;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Watching;
using Keyturn.Storage.Tests.Databases;
using Keyturn.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Storage.Tests.Watching;

public sealed class WatchStoreTests(TestDatabases databases)
{
    [Theory, OnEachDatabase]
    public async Task Add_WhatPeopleDo_IsKeptOnceAndDueAtOnce(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        var notice = new Notice("n-1", "webhook", NoticeChange.BreakGlass, null, "Break-glass", A.Moment, [], 0);

        (await database.Notices.AddAsync([notice, notice with { Id = "n-2", Channel = "mail" }], Cancellation)).ShouldBeTrue();
        (await database.Notices.AddAsync([notice], Cancellation)).ShouldBeTrue();

        (await database.Notices.ClaimAsync(A.Moment, NoticeSender.Claim, 10, Cancellation)).Select(one => one.Notice.Change).ShouldBe([NoticeChange.BreakGlass, NoticeChange.BreakGlass]);
        await database.RunAsync("DROP TABLE notices");
        (await database.Notices.AddAsync([notice], Cancellation)).ShouldBeFalse();
    }

    private static readonly FindingId Stuck = new(A.Arn().Value, FindingKind.Stuck);
    private static readonly FindingId Failing = new(A.Arn("prod/hr/db").Value, FindingKind.Failing);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static WatchChange Open(DateTimeOffset at, params FindingId[] ids) => new(ids, [], at);

    private static WatchChange Close(DateTimeOffset at, params FindingId[] ids) => new([], ids, at);

    private static ImmutableArray<Notice> NoticesOf(ImmutableArray<WatchRecord> changed) =>
    [
        .. changed.Select(record => new Notice(
            Notice.IdOf("mail", NoticeChange.Opened, record.Id.Kind, [record]), "mail", record.Closed is null ? NoticeChange.Opened : NoticeChange.Closed, record.Id.Kind, "見出し", record.Closed ?? record.Opened,
            [new(record.Id.SecretArn, "shop-prod", true, "text", record.Opened, record.Episode)], 1)),
    ];

    private static ImmutableArray<Notice> None(ImmutableArray<WatchRecord> changed) => [];

    [Theory, OnEachDatabase]
    public async Task Record_OpenedTwice_IsWonOnce(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);

        (await database.Watch.RecordAsync(Open(A.Moment, Stuck, Failing), NoticesOf, Cancellation)).ShouldBe([new(Stuck, 1, A.Moment, null), new(Failing, 1, A.Moment, null)]);
        (await database.Watch.RecordAsync(Open(A.Moment.AddMinutes(1), Stuck), NoticesOf, Cancellation)).ShouldBeEmpty();

        (await database.Watch.ReadAsync(A.Moment, Cancellation)).ShouldBe([new(Stuck, 1, A.Moment, null), new(Failing, 1, A.Moment, null)], ignoreOrder: true);
        (await database.Notices.ReadAsync(10, Cancellation)).Length.ShouldBe(2);
    }

    [Theory, OnEachDatabase]
    public async Task Record_ClosedAndBackAgain_IsTheNextEpisode(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Watch.RecordAsync(Open(A.Moment, Stuck), None, Cancellation);

        (await database.Watch.RecordAsync(Close(A.Moment.AddHours(1), Stuck, Failing), None, Cancellation)).ShouldBe([new(Stuck, 1, A.Moment, A.Moment.AddHours(1))]);
        (await database.Watch.RecordAsync(Close(A.Moment.AddHours(2), Stuck), None, Cancellation)).ShouldBeEmpty();
        (await database.Watch.ReadAsync(A.Moment.AddHours(1), Cancellation)).Length.ShouldBe(1);
        (await database.Watch.ReadAsync(A.Moment.AddHours(2), Cancellation)).ShouldBeEmpty();

        (await database.Watch.RecordAsync(Open(A.Moment.AddHours(3), Stuck), None, Cancellation)).ShouldBe([new(Stuck, 2, A.Moment.AddHours(3), null)]);
    }

    [Theory, OnEachDatabase]
    public async Task Record_NoticesThatCannotBeMade_LeaveNothingWritten(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);

        await Should.ThrowAsync<InvalidOperationException>(() => database.Watch.RecordAsync(Open(A.Moment, Stuck), _ => throw new InvalidOperationException("killed"), Cancellation));

        (await database.Watch.ReadAsync(A.Moment, Cancellation)).ShouldBeEmpty();
        (await database.Watch.RecordAsync(Open(A.Moment, Stuck), NoticesOf, Cancellation)).Length.ShouldBe(1);
        (await database.Notices.ReadAsync(10, Cancellation)).Length.ShouldBe(1);
    }

    [Theory, OnEachDatabase]
    public async Task Claim_Due_GivesTheWholeNoticeOnceAndAgainWhenNobodyReports(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Watch.RecordAsync(Open(A.Moment, Stuck), NoticesOf, Cancellation);
        (await database.Notices.ClaimAsync(A.Moment.AddSeconds(-1), NoticeSender.Claim, 10, Cancellation)).ShouldBeEmpty();

        var claimed = (await database.Notices.ClaimAsync(A.Moment, NoticeSender.Claim, 10, Cancellation)).ShouldHaveSingleItem();
        claimed.Attempts.ShouldBe(1);
        claimed.Notice.Items.ShouldBe([new NoticeItem(Stuck.SecretArn, "shop-prod", true, "text", A.Moment, 1)]);
        (claimed.Notice.Title, claimed.Notice.Kind).ShouldBe(("見出し", FindingKind.Stuck));
        (await database.Notices.ClaimAsync(A.Moment.AddMinutes(1), NoticeSender.Claim, 10, Cancellation)).ShouldBeEmpty();
        (await database.Notices.ClaimAsync(A.Moment + NoticeSender.Claim, NoticeSender.Claim, 10, Cancellation)).ShouldHaveSingleItem().Attempts.ShouldBe(2);
    }

    [Theory, OnEachDatabase]
    public async Task Claim_ByManyInstancesAtOnce_IsWonByOne(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Watch.RecordAsync(Open(A.Moment, Stuck), NoticesOf, Cancellation);
        await using var other = database.Services();

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(number =>
            (number % 2 == 0 ? database.Notices : other.GetRequiredService<INoticeStore>()).ClaimAsync(A.Moment, NoticeSender.Claim, 10, Cancellation)));

        claims.Sum(claim => claim.Length).ShouldBe(1);
    }

    [Theory, OnEachDatabase]
    public async Task Record_ByTwoInstancesAtOnce_TellsOnce(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var other = database.Services();

        var won = await Task.WhenAll(
            database.Watch.RecordAsync(Open(A.Moment, Stuck), NoticesOf, Cancellation),
            other.GetRequiredService<IWatchStore>().RecordAsync(Open(A.Moment, Stuck), NoticesOf, Cancellation));

        won.Sum(one => one.Length).ShouldBe(1);
        (await database.Notices.ReadAsync(10, Cancellation)).Length.ShouldBe(1);
    }

    [Theory, OnEachDatabase]
    public async Task Report_SentFailedAndGivenUp_ShowsInTheStatus(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Watch.RecordAsync(Open(A.Moment, Stuck, Failing), NoticesOf, Cancellation);
        var ids = (await database.Notices.ReadAsync(10, Cancellation)).Select(status => status.Id).ToArray();

        await database.Notices.FailedAsync(ids[0], "HTTP 500", A.Moment.AddMinutes(1), Cancellation);
        await database.Notices.FailedAsync(ids[1], new string('x', 2000), null, Cancellation);
        var failed = await database.Notices.ReadAsync(10, Cancellation);
        failed.Single(status => status.Id == ids[0]).ShouldSatisfyAllConditions(status => status.Error.ShouldBe("HTTP 500"), status => status.GaveUp.ShouldBeFalse());
        failed.Single(status => status.Id == ids[1]).ShouldSatisfyAllConditions(status => (status.Error?.Length).ShouldBe(500), status => status.GaveUp.ShouldBeTrue());

        await database.Notices.SentAsync(ids[0], A.Moment.AddMinutes(1), Cancellation);
        await database.Notices.FailedAsync(ids[0], "late", A.Moment.AddMinutes(2), Cancellation);
        (await database.Notices.ReadAsync(10, Cancellation)).Single(status => status.Id == ids[0]).ShouldSatisfyAllConditions(
            status => status.Sent.ShouldBe(A.Moment.AddMinutes(1)), status => status.Error.ShouldBeNull(), status => status.Next.ShouldBeNull());

        await database.Notices.ForgetAsync(A.Moment.AddDays(1), Cancellation);
        (await database.Notices.ReadAsync(10, Cancellation)).ShouldBeEmpty();
    }
}
