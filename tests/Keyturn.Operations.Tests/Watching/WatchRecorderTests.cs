using Keyturn.Operations.Notifications;
using Keyturn.Operations.Secrets;
using Keyturn.Operations.Watching;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;

namespace Keyturn.Operations.Tests.Watching;

public sealed class WatchRecorderTests : IDisposable
{
    private static readonly FindingId Stuck = new(A.Arn().Value, FindingKind.Stuck);

    private readonly WatchWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Opened_IsWrittenOnceAndTold()
    {
        await world.SeeAsync(A.Secret(state: RotationState.Stuck));
        world.Time.Advance(TimeSpan.FromMinutes(5));
        await world.LookAsync();

        world.Store.Records.ShouldHaveSingleItem().ShouldBe(new WatchRecord(Stuck, 1, A.Moment, null));
        var notice = world.Store.Notices.ShouldHaveSingleItem();
        (notice.Change, notice.Kind, notice.Total).ShouldBe((NoticeChange.Opened, FindingKind.Stuck, 1));
        notice.Items.ShouldHaveSingleItem().ShouldBe(new NoticeItem(A.Arn().Value, "shop-prod", true, $"AWSPENDING sits on version {A.Version(2)} and nothing is running.", A.Moment, 1));
        world.Board.Current.Items.Single().Opened.ShouldBe(A.Moment);
    }

    [Fact]
    public async Task NewThenStillThenGone_ByTheClock()
    {
        await world.SeeAsync(A.Secret(state: RotationState.Stuck));
        world.Board.Current.Items.Single().IsNew(world.Time.GetUtcNow()).ShouldBeTrue();

        world.Time.Advance(WatchItem.NewFor);
        world.Board.Current.Items.Single().IsNew(world.Time.GetUtcNow()).ShouldBeFalse();

        await world.SeeAsync(A.Secret());
        world.Board.Current.Items.ShouldBeEmpty();
        world.Board.Current.Gone.Single().Closed.ShouldBe(world.Time.GetUtcNow());
        world.Store.Notices.Select(notice => notice.Change).ShouldBe([NoticeChange.Opened, NoticeChange.Closed]);

        world.Time.Advance(WatchRecorder.GoneFor + TimeSpan.FromMinutes(1));
        await world.LookAsync();
        world.Board.Current.Gone.ShouldBeEmpty();
    }

    [Fact]
    public async Task BackAgain_IsAnotherEpisodeAndToldAgain()
    {
        await world.SeeAsync(A.Secret(state: RotationState.Stuck));
        await world.SeeAsync(A.Secret());
        await world.SeeAsync(A.Secret(state: RotationState.Stuck));

        world.Store.Records.Single().Episode.ShouldBe(2);
        world.Store.Notices.Select(notice => notice.Id).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public async Task Retry_OfAFailingRotation_NeitherClosesNorOpens()
    {
        var failing = A.Secret(state: RotationState.Failed);
        var failed = A.Event(RotationEventKind.Failed, A.Moment.AddHours(-1), A.Version(2), step: "setSecret");
        await world.SeeAsync(failing, failed);
        await world.SeeAsync(failing, failed, A.Event(RotationEventKind.Started, A.Moment, A.Version(2)));
        world.Secrets.Current.Rows.Single().State.ShouldBe(RotationState.Rotating);
        await world.SeeAsync(failing, failed, A.Event(RotationEventKind.Failed, A.Moment.AddMinutes(1), A.Version(2), step: "setSecret"));

        world.Store.Notices.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Restart_BeforeAnythingIsRead_ClosesNothing()
    {
        await world.SeeAsync(A.Secret(state: RotationState.Stuck));
        using WatchWorld restarted = new(world.Store, world.Time);

        await restarted.LookAsync();
        world.Store.Records.Single().Closed.ShouldBeNull();
        await restarted.SeeAsync(A.Secret(state: RotationState.Stuck));

        world.Store.Notices.Count.ShouldBe(1);
        restarted.Board.Current.Items.Single().Opened.ShouldBe(A.Moment);
    }

    [Fact]
    public async Task TwoInstances_OneWritesAndBothShowTheSame()
    {
        InMemoryOperationLock locks = new();
        using WatchWorld leader = new(world.Store, world.Time, locks);
        using WatchWorld other = new(world.Store, world.Time, locks);
        await leader.SeeAsync(A.Secret());
        await other.SeeAsync(A.Secret(state: RotationState.Stuck));
        world.Store.Records.ShouldBeEmpty();

        await leader.SeeAsync(A.Secret(state: RotationState.Stuck));
        await other.LookAsync();
        other.Board.Current.Items.Single().Opened.ShouldBe(A.Moment);

        await leader.Recorder.LeaveAsync();
        await other.SeeAsync(A.Secret());
        world.Store.Records.Single().Closed.ShouldNotBeNull();
        world.Store.Notices.Count.ShouldBe(2);
    }

    [Fact]
    public async Task ManySecretsAtOnce_AreOneNoticeThatCountsThem()
    {
        Secret[] secrets = [.. Enumerable.Range(0, 120).Select(number => A.Secret($"prod/{number:000}"))];
        await world.SeeAsync(A.Snapshot(secrets, functions: [A.Function() with { Runtime = "python3.8" }]));

        var notice = world.Store.Notices.ShouldHaveSingleItem();
        (notice.Total, notice.Items.Length).ShouldBe((120, Notice.MostItems));
    }

    [Fact]
    public async Task QuietKind_IsWrittenButNotTold()
    {
        await world.SeeAsync(A.Secret(state: RotationState.DueSoon));

        world.Store.Records.Single().Id.Kind.ShouldBe(FindingKind.WindowSoon);
        world.Store.Notices.ShouldBeEmpty();
    }

    [Fact]
    public async Task StoreThatFails_IsToldLater()
    {
        world.Store.OnCall = call => { if (call == "RecordAsync") throw new IOException("full"); };
        await Should.ThrowAsync<IOException>(() => world.SeeAsync(A.Secret(state: RotationState.Stuck)));
        world.Store.OnCall = null;

        await world.LookAsync();
        world.Store.Notices.ShouldHaveSingleItem();
    }
}
