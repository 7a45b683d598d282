using Keyturn.Web.Live;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Web.Tests.Live;

public sealed class RepeatedWorkTests
{
    private readonly FakeTimeProvider time = new();
    private readonly List<TaskCompletionSource> asked = [];
    private int shown;

    private RepeatedWork Work(CancellationToken gone = default) => new(
        async cancel =>
        {
            var answer = new TaskCompletionSource();
            asked.Add(answer);
            await answer.Task.WaitAsync(cancel);
        },
        () =>
        {
            shown++;
            return Task.CompletedTask;
        },
        time,
        gone);

    [Fact]
    public async Task RunAsync_OnceAsked_WorksOnceAndShows()
    {
        var work = Work();
        var run = work.RunAsync();
        work.IsWorking.ShouldBeTrue();

        asked[0].SetResult();
        await run;

        (asked.Count, work.IsWorking).ShouldBe((1, false));
        shown.ShouldBe(2);
    }

    [Fact]
    public async Task RunAsync_AskedOftenMeanwhile_WorksOnceMore()
    {
        var work = Work();
        var run = work.RunAsync();
        await work.RunAsync();
        await work.RunAsync();

        asked[0].SetResult();
        asked.Count.ShouldBe(2);
        asked[1].SetResult();
        await run;

        asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task RunAsync_LongWork_RestsBeforeTheNext()
    {
        var work = Work();
        var run = work.RunAsync();
        await work.RunAsync();

        time.Advance(TimeSpan.FromSeconds(1));
        asked[0].SetResult();
        asked.Count.ShouldBe(1);
        time.Advance(TimeSpan.FromSeconds(4));

        asked.Count.ShouldBe(2);
        asked[1].SetResult();
        await run;
    }

    [Fact]
    public async Task RunAsync_PageGone_EndsQuietly()
    {
        using var gone = new CancellationTokenSource();
        var work = Work(gone.Token);
        var run = work.RunAsync();

        await gone.CancelAsync();
        await run;

        (work.IsWorking, shown).ShouldBe((false, 0));
    }
}
