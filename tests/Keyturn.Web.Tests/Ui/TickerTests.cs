using System.Globalization;
using Keyturn.Web.Live;
using Keyturn.Web.Ui;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Web.Tests.Ui;

public sealed class TickerTests : ConsoleContext
{
    private readonly FakeTimeProvider time = new();
    private readonly CircuitPresence presence = new();

    [Fact]
    public void Subscribe_TwoListeners_BothAreToldPerInterval()
    {
        using var ticker = new Ticker(time, presence);
        var (first, second) = (0, 0);
        using var one = ticker.Subscribe(() => first++);
        using var two = ticker.Subscribe(() => second++);

        time.Advance(Ticker.Interval * 2);

        (first, second).ShouldBe((2, 2));
    }

    [Fact]
    public void Dispose_OfASubscription_StopsItsTicks()
    {
        using var ticker = new Ticker(time, presence);
        var told = 0;
        ticker.Subscribe(() => told++).Dispose();

        time.Advance(Ticker.Interval * 3);

        told.ShouldBe(0);
    }

    [Fact]
    public async Task Tick_WithoutABrowser_IsOneWhenItIsBack()
    {
        using var ticker = new Ticker(time, presence);
        var (told, heard) = (0, new TaskCompletionSource());
        using var subscription = ticker.Subscribe(() =>
        {
            told++;
            heard.TrySetResult();
        });
        presence.Leave();
        time.Advance(Ticker.Interval * 5);
        told.ShouldBe(0);

        presence.Return();

        await heard.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        told.ShouldBe(1);
        time.Advance(Ticker.Interval);
        told.ShouldBe(2);
    }

    [Fact]
    public void Tick_FromTheTimer_SpeaksTheSubscribersLanguage()
    {
        using var ticker = new Ticker(time, presence);
        string? heard = null;
        UseCulture("ja");
        using var subscription = ticker.Subscribe(() => heard = CultureInfo.CurrentUICulture.Name);
        UseCulture("en");

        time.Advance(Ticker.Interval);

        heard.ShouldBe("ja");
    }
}
