using System.Collections.Immutable;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Attempts;

/// <summary>One poller: asks for lines newer than those it has, a little overlapping, since lines come late and out of order.</summary>
internal sealed class LogTail(EstateScope scope, string functionArn, ILogsGateway logs, ILambdaGateway lambda, EstateFeed estate, TimeProvider time) : IDisposable
{
    /// <summary>A line is on the page within a second of AWS having it: this and one call.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(750);

    private static readonly TimeSpan Lookback = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(30);
    private const int MostLines = 5_000;
    private const int MostPages = 10;

    private readonly LogRing ring = new(MostLines);
    private readonly CancellationTokenSource stopping = new();
    private ImmutableArray<Action<LogTailState>> told = [];
    private LogTailState? state;
    private int failures;

    public void Add(Action<LogTailState> onChange)
    {
        var first = told.IsEmpty;
        told = told.Add(onChange);
        if (first)
        {
            // Taken before anybody may end it; what came just before the first look counts from now, however busy the machine is.
            var stop = stopping.Token;
            var from = time.GetUtcNow() - Lookback;
            _ = Task.Run(() => RunAsync(from, stop), CancellationToken.None);
        }
        else if (state is { } known)
            onChange(known);
    }

    /// <returns>Whether nobody looks any more.</returns>
    public bool Remove(Action<LogTailState> onChange)
    {
        told = told.Remove(onChange);
        return told.IsEmpty;
    }

    public void Dispose()
    {
        stopping.Cancel();
        stopping.Dispose();
    }

    private async Task RunAsync(DateTimeOffset from, CancellationToken stop)
    {
        try
        {
            var group = await FunctionLogGroup.FindAsync(estate, lambda, scope, functionArn, stop).ConfigureAwait(false);
            while (!stop.IsCancellationRequested)
            {
                var trouble = await ReadAsync(group, from, stop).ConfigureAwait(false);
                Tell(new LogTailState(group, ring.Lines, from, ring.Dropped, trouble, time.GetUtcNow()));
                await Task.Delay(failures == 0 ? Interval : WatchTimes.Pause(TimeSpan.Zero, failures), time, stop).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody looks any more.
        }
    }

    private async Task<OperationError?> ReadAsync(string group, DateTimeOffset start, CancellationToken stop)
    {
        var from = ring.Newest - Overlap is { } later && later > start ? later : start;
        string? next = null;
        for (var pages = 0; pages < MostPages; pages++)
        {
            var page = await logs.ReadAsync(new LogQuery(scope, group, from, null, next), stop).ConfigureAwait(false);
            if (!page.Succeeded)
            {
                failures++;

                // A function that has never run has no log group yet: that is not a trouble.
                return page.Error.Kind == OperationErrorKind.NotFound ? null : page.Error;
            }

            ring.Add(page.Value.Events);
            next = page.Value.NextToken;
            if (next is null)
                break;
        }

        failures = 0;
        return null;
    }

    private void Tell(LogTailState now)
    {
        // When it was last asked is no news: a quiet log leaves the pages alone.
        var news = state is null || state.Lines.Length != now.Lines.Length || state.Dropped != now.Dropped || state.Trouble?.Kind != now.Trouble?.Kind;
        state = now;
        if (!news)
            return;

        foreach (var tell in told)
            tell(now);
    }
}
