using Keyturn.Operations.BlastRadius;
using Keyturn.Web.Live;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Web.Tests.Live;

public sealed class CountedWorkProgressTests
{
    private readonly FakeTimeProvider time = new();

    [Fact]
    public async Task ShownAsync_LongWork_IsShownNowAndThenAndEndsInItsAnswer()
    {
        using var go = new SemaphoreSlim(0);
        var work = new CountedWork<int>(10, told =>
        {
            told(4);
            go.Wait(TestContext.Current.CancellationToken);
            return 7;
        });
        var shown = new List<int>();
        using var seen = new SemaphoreSlim(0);

        var answer = work.ShownAsync(
            () =>
            {
                shown.Add(work.Done);
                seen.Release();
                return Task.CompletedTask;
            },
            time,
            TestContext.Current.CancellationToken);
        await seen.WaitAsync(TestContext.Current.CancellationToken);
        while (work.Done == 0)
            await Task.Yield();
        time.Advance(CountedWorkProgress.Often);
        await seen.WaitAsync(TestContext.Current.CancellationToken);
        go.Release();

        (await answer).ShouldBe(7);
        shown[^1].ShouldBe(4);
    }

    [Fact]
    public async Task ShownAsync_PageGone_GivesTheWaitUpAndNotTheWork()
    {
        using var go = new SemaphoreSlim(0);
        using var gone = new CancellationTokenSource();
        var work = new CountedWork<int>(1, _ =>
        {
            go.Wait(TestContext.Current.CancellationToken);
            return 7;
        });
        var waiting = work.ShownAsync(() => Task.CompletedTask, time, gone.Token);

        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(waiting);
        go.Release();

        (await work.Answer).ShouldBe(7);
    }
}
