using System.Collections.Immutable;
using Keyturn.Web.Live;

namespace Keyturn.Web.Ui;

/// <summary>One timer per circuit for everything that shows how long ago something was.</summary>
public sealed class Ticker(TimeProvider time) : IDisposable
{
    /// <summary>Relative times are in minutes, so this is fine enough.</summary>
    public static TimeSpan Interval { get; } = TimeSpan.FromSeconds(15);

    private readonly Lock gate = new();
    private ImmutableArray<Subscription> subscriptions = [];
    private ITimer? timer;

    public IDisposable Subscribe(Action onTick)
    {
        var subscription = new Subscription(this, onTick);
        lock (gate)
        {
            subscriptions = subscriptions.Add(subscription);
            timer ??= time.CreateTimer(_ => Tick(), null, Interval, Interval);
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

    private void Tick()
    {
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
