using System.Collections.Immutable;
using Keyturn.Web.Live;

namespace Keyturn.Web.Ui;

/// <summary>One timer per circuit for everything that shows how long ago something was; still while no browser is there, and told at once when it is back.</summary>
public sealed class Ticker(TimeProvider time, CircuitPresence presence) : IDisposable
{
    /// <summary>Relative times are in minutes, so this is fine enough.</summary>
    public static TimeSpan Interval { get; } = TimeSpan.FromSeconds(15);

    private readonly Lock gate = new();
    private ImmutableArray<Subscription> subscriptions = [];
    private ITimer? timer;
    private int waiting;

    public IDisposable Subscribe(Action onTick)
    {
        var subscription = new Subscription(this, onTick);
        lock (gate)
        {
            subscriptions = subscriptions.Add(subscription);
            timer ??= time.CreateTimer(_ => _ = TickAsync(), null, Interval, Interval);
        }

        return subscription;
    }

    public void Dispose()
    {
        lock (gate)
        {
            subscriptions = [];
            timer?.Dispose();
            timer = null;
        }
    }

    private async Task TickAsync()
    {
        if (Interlocked.Exchange(ref waiting, 1) == 1)
            return;

        await presence.HereAsync();
        Volatile.Write(ref waiting, 0);
        foreach (var subscription in subscriptions)
        {
            subscription.Tell();
        }
    }

    private void Remove(Subscription subscription)
    {
        lock (gate)
        {
            subscriptions = subscriptions.Remove(subscription);
            if (subscriptions.IsEmpty)
            {
                timer?.Dispose();
                timer = null;
            }
        }
    }

    private sealed class Subscription(Ticker owner, Action onTick) : IDisposable
    {
        private readonly OwnContext own = new();

        public void Tell() => own.Run(onTick);

        public void Dispose() => owner.Remove(this);
    }
}
