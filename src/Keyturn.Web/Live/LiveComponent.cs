using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Live;

/// <summary>A component that follows feeds for as long as it lives.</summary>
public abstract class LiveComponent : ComponentBase, IDisposable
{
    private readonly List<IDisposable> followed = [];
    private readonly CancellationTokenSource gone = new();

    [Inject]
    public required TimeProvider Time { get; init; }

    [Inject]
    public required CircuitPresence Presence { get; init; }

    protected LiveComponent() => Gone = gone.Token;

    /// <summary>Cancelled when the component goes; can be asked afterwards as well, by work that comes to its end later.</summary>
    protected CancellationToken Gone { get; }

    /// <summary>As below, rendering only after changes of which <paramref name="onChange"/> says that something is to be seen.</summary>
    protected void FollowVisible<T>(Func<Action<T>, IDisposable> subscribe, Func<T, bool> onChange) =>
        followed.Add(LiveSubscription.Start(
            subscribe,
            change =>
            {
                if (onChange(change))
                    StateHasChanged();
            },
            new RenderTarget(InvokeHereAsync, DispatchExceptionAsync),
            Time));

    /// <summary>Runs <paramref name="onChange"/> and renders, at most every <see cref="LiveSubscription.Interval"/>, newest change only.</summary>
    protected void Follow<T>(Func<Action<T>, IDisposable> subscribe, Action<T> onChange, Func<T, bool>? only = null) =>
        followed.Add(LiveSubscription.Start(
            subscribe,
            change =>
            {
                onChange(change);
                StateHasChanged();
            },
            new RenderTarget(InvokeHereAsync, DispatchExceptionAsync),
            Time,
            only));

    // What changes while nobody is there is one change when somebody is: the newest.
    private async Task InvokeHereAsync(Func<Task> work)
    {
        await Presence.HereAsync();
        await InvokeAsync(work);
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            gone.Cancel();
            followed.ForEach(subscription => subscription.Dispose());
            gone.Dispose();
        }
    }
}
