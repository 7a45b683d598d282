using Keyturn.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Web.Tests.Hosting;

public sealed class LateCircuitsTests : IDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource served = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Connection connection = new();
    private readonly DefaultHttpContext context = new();

    public LateCircuitsTests() => context.Features.Set<IHttpRequestLifetimeFeature>(connection);

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
        connection.Cut.Task.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromMilliseconds(1));

        await connection.Cut.Task;
        served.SetResult();
        await serving;
    }

    [Fact]
    public async Task Circuit_WhileNobodyStops_StaysOpen()
    {
        var serving = ServeAsync();

        time.Advance(TimeSpan.FromHours(10));

        connection.Cut.Task.IsCompleted.ShouldBeFalse();
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

        connection.Cut.Task.IsCompleted.ShouldBeFalse();
    }

    public void Dispose() => stopping.Dispose();

    private Task ServeAsync() => LateCircuits.ServeAsync(context, _ => served.Task, time, stopping.Token);

    private sealed class Connection : IHttpRequestLifetimeFeature
    {
        public TaskCompletionSource Cut { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public CancellationToken RequestAborted { get; set; }

        public void Abort() => Cut.TrySetResult();
    }
}
