using Keyturn.Operations.Notifications;
using Keyturn.Operations.Secrets;
using Keyturn.Operations.Tests.Watching;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Notifications;

public sealed class NoticeSenderTests : IDisposable
{
    private readonly WatchWorld world = new();

    public void Dispose() => world.Dispose();

    private Task FindAsync() => world.SeeAsync(A.Secret(state: RotationState.Stuck));

    private async Task<NoticeStatus> StatusAsync() => (await ((Keyturn.Operations.Ports.INoticeStore)world.Store).ReadAsync(10, default)).Single();

    [Fact]
    public async Task Due_IsSentOnce()
    {
        await FindAsync();

        (await world.Sender.SendDueAsync(default)).ShouldBe(1);
        (await world.Sender.SendDueAsync(default)).ShouldBe(0);
        world.Channel.Taken.ShouldHaveSingleItem();
        (await StatusAsync()).Sent.ShouldBe(A.Moment);
    }

    [Fact]
    public async Task Refused_IsTriedAgainEachTimeTwiceAsLateUntilItIsOld()
    {
        await FindAsync();
        world.Channel.Error = "HTTP 500";
        var pauses = new List<TimeSpan>();
        while (true)
        {
            await world.Sender.SendDueAsync(default);
            var status = await StatusAsync();
            status.Error.ShouldBe("HTTP 500");
            if (status.Next is not { } next)
                break;
            pauses.Add(next - world.Time.GetUtcNow());
            world.Time.SetUtcNow(next);
        }

        pauses.Take(8).Select(pause => pause.TotalSeconds).ShouldBe([30, 60, 120, 240, 480, 960, 1920, 3600]);
        (await StatusAsync()).GaveUp.ShouldBeTrue();
        (world.Time.GetUtcNow() - A.Moment).ShouldBeInRange(NoticeSender.GiveUpAfter - NoticeSender.LongestPause, NoticeSender.GiveUpAfter);
        world.Channel.Taken.ShouldBeEmpty();
    }

    [Fact]
    public async Task Refused_ThenTaken_IsSentUnderTheSameId()
    {
        await FindAsync();
        world.Channel.Error = "HTTP 503";
        await world.Sender.SendDueAsync(default);
        world.Channel.Error = null;
        world.Time.Advance(NoticeSender.FirstPause);

        await world.Sender.SendDueAsync(default);
        world.Channel.Taken.Single().Id.ShouldBe(world.Store.Notices.Single().Id);
        (await StatusAsync()).Error.ShouldBeNull();
    }

    /// <summary>The process dies at each point in turn: nothing is lost, and what was marked as sent is never sent again.</summary>
    [Theory]
    [InlineData("ClaimAsync", 0)]
    [InlineData("SentAsync", 1)]
    [InlineData("channel", 1)]
    [InlineData(null, 1)]
    public async Task Killed_AtAnyPoint_NothingIsLost(string? point, int takenBefore)
    {
        await FindAsync();
        world.Store.OnCall = call => { if (call == point) throw new OperationCanceledException("killed"); };
        world.Channel.OnTaken = () => { if (point == "channel") throw new OperationCanceledException("killed"); };
        using (CancellationTokenSource killed = new())
        {
            if (point is not null)
                await killed.CancelAsync();
            await Record(() => world.Sender.SendDueAsync(killed.Token));
        }

        world.Channel.Taken.Count.ShouldBe(takenBefore);
        (world.Store.OnCall, world.Channel.OnTaken) = (null, null);
        using WatchWorld restarted = new(world.Store, world.Time, channel: world.Channel);
        await restarted.SeeAsync(A.Secret(state: RotationState.Stuck));
        await restarted.Sender.SendDueAsync(default);
        restarted.Time.Advance(NoticeSender.Claim);
        await restarted.Sender.SendDueAsync(default);
        restarted.Time.Advance(NoticeSender.Claim);
        await restarted.Sender.SendDueAsync(default);

        world.Channel.Taken.Select(notice => notice.Id).Distinct().ShouldHaveSingleItem();
        world.Channel.Taken.Count.ShouldBe(point is "SentAsync" or "channel" ? 2 : 1);
        (await StatusAsync()).Sent.ShouldNotBeNull();
    }

    [Fact]
    public async Task TwoInstances_SendOnce()
    {
        await FindAsync();
        using WatchWorld other = new(world.Store, world.Time, channel: world.Channel);

        await Task.WhenAll(world.Sender.SendDueAsync(default), other.Sender.SendDueAsync(default));

        world.Channel.Taken.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task ChannelThatIsGone_GivesUpAtOnce()
    {
        world.Store.Add(new("1", "pager", NoticeChange.Opened, null, "x", A.Moment, [], 0));

        await world.Sender.SendDueAsync(default);

        (await StatusAsync()).GaveUp.ShouldBeTrue();
    }

    private static async Task Record(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException)
        {
            // The process is gone.
        }
    }
}
