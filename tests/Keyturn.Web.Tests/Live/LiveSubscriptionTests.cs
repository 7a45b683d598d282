using System.Globalization;
using Keyturn.Web.Live;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Web.Tests.Live;

public sealed class LiveSubscriptionTests : ConsoleContext
{
    private readonly FakeTimeProvider time = new();
    private readonly Numbers feed = new();
    private readonly List<int> rendered = [];
    private readonly List<Exception> failures = [];

    [Fact]
    public void Change_AfterQuiet_IsShownAtOnce()
    {
        using var live = Start();

        feed.Publish(1);
        time.Advance(TimeSpan.Zero);

        rendered.ShouldBe([1]);
    }

    [Fact]
    public void Changes_InOneInterval_AreOneRenderOfTheNewest()
    {
        using var live = Start();
        feed.Publish(1);
        time.Advance(TimeSpan.Zero);
        foreach (var change in Enumerable.Range(2, 50))
        {
            feed.Publish(change);
        }

        time.Advance(LiveSubscription.Interval - TimeSpan.FromMilliseconds(1));
        rendered.ShouldBe([1]);
        time.Advance(TimeSpan.FromMilliseconds(1));
        rendered.ShouldBe([1, 51]);
    }

    [Fact]
    public void Change_OfNoConcern_IsNotRendered()
    {
        using var live = Start(only: change => change > 10);

        feed.Publish(5);
        time.Advance(LiveSubscription.Interval);

        rendered.ShouldBeEmpty();
    }

    [Fact]
    public void Dispose_WithAChangeWaiting_RendersNothingAndLeavesTheFeed()
    {
        var live = Start();
        feed.Publish(1);
        feed.Publish(2);
        live.Dispose();

        time.Advance(LiveSubscription.Interval);

        rendered.ShouldBe([1]);
        feed.Listeners.ShouldBe(0);
    }

    [Fact]
    public void Render_Throws_GoesToTheCircuitNotToTheSender()
    {
        using var live = LiveSubscription.Start<int>(feed.Subscribe, _ => throw new InvalidOperationException("render"), Target, time);

        Should.NotThrow(() => feed.Publish(1));
        time.Advance(TimeSpan.Zero);

        failures.ShouldHaveSingleItem().Message.ShouldBe("render");
    }

    [Fact]
    public void Render_AfterAnotherLanguageOnTheSendersThread_KeepsTheComponents()
    {
        UseCulture("ja");
        string? heard = null;
        using var live = LiveSubscription.Start<int>(feed.Subscribe, _ => heard = CultureInfo.CurrentUICulture.Name, Target, time);
        UseCulture("en");

        feed.Publish(1);
        time.Advance(TimeSpan.Zero);

        heard.ShouldBe("ja");
    }

    private RenderTarget Target => new(
        work => work(),
        failure =>
        {
            failures.Add(failure);
            return Task.CompletedTask;
        });

    private IDisposable Start(Func<int, bool>? only = null) => LiveSubscription.Start<int>(feed.Subscribe, rendered.Add, Target, time, only);

    private sealed class Numbers
    {
        private Action<int>? listeners;

        public int Listeners => listeners?.GetInvocationList().Length ?? 0;

        public void Publish(int change) => listeners?.Invoke(change);

        public Leave Subscribe(Action<int> listener)
        {
            listeners += listener;
            return new Leave(() => listeners -= listener);
        }
    }

    internal sealed class Leave(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
