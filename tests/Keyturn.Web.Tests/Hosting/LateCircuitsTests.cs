using Keyturn.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Web.Tests.Hosting;

public sealed class LateCircuitsTests : IDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource served = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly DefaultHttpContext context = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Circuit_OpenWhileTheInstanceStops_IsCutOffAfterTheGrace(bool openedBefore)
    {
        if (!openedBefore)
            await stopping.CancelAsync();
        var serving = ServeAsync();
        await stopping.CancelAsync();

        time.Advance(LateCircuits.Grace - TimeSpan.FromMilliseconds(1));
        context.RequestAborted.IsCancellationRequested.ShouldBeFalse();
        time.Advance(TimeSpan.FromMilliseconds(1));

        await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ShouldThrowAsync<OperationCanceledException>();
        served.SetResult();
        await serving;
    }

    [Fact]
    public async Task Circuit_WhileNobodyStops_StaysOpen()
    {
        var serving = ServeAsync();

        time.Advance(TimeSpan.FromHours(10));

        context.RequestAborted.IsCancellationRequested.ShouldBeFalse();
        served.SetResult();
        await serving;
    }

    [Fact]
    public async Task Circuit_ThatEndsByItself_IsNotTouchedAfterwards()
    {
        await stopping.CancelAsync();
        var serving = ServeAsync();
        served.SetResult();
        await serving;

        time.Advance(LateCircuits.Grace * 2);

        context.RequestAborted.IsCancellationRequested.ShouldBeFalse();
    }

    public void Dispose() => stopping.Dispose();

    private Task ServeAsync() => LateCircuits.ServeAsync(context, _ => served.Task, time, stopping.Token);
}
