using System.Threading.Channels;

namespace Keyturn.Aws.Collection;

/// <summary>A pause that ends after its time or when somebody wants it ended; many calls count once.</summary>
internal sealed class WakeUp(TimeProvider time)
{
    private readonly Channel<bool> calls = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Call() => calls.Writer.TryWrite(true);

    public async Task PauseAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var called = calls.Reader.WaitToReadAsync(stop.Token).AsTask();
        await Task.WhenAny(called, Task.Delay(atMost, time, stop.Token));
        await stop.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        calls.Reader.TryRead(out _);
    }
}
