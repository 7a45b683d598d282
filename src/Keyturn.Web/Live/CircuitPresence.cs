using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Keyturn.Web.Live;

/// <summary>Whether a browser is there to see what a circuit draws. A closed laptop's circuit is kept for a while, and its components follow no live change meanwhile.</summary>
public sealed class CircuitPresence : CircuitHandler
{
    private TaskCompletionSource? away;

    /// <summary>Completed while a browser is there, else as soon as it is back; never, when it does not come back.</summary>
    public Task HereAsync() => Volatile.Read(ref away)?.Task ?? Task.CompletedTask;

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Leave();
        return Task.CompletedTask;
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Return();
        return Task.CompletedTask;
    }

    internal void Leave() => Interlocked.CompareExchange(ref away, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), null);

    internal void Return() => Interlocked.Exchange(ref away, null)?.SetResult();
}
