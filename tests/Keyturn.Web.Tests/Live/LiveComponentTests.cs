using Bunit;
using Keyturn.Web.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Live;

public sealed class LiveComponentTests : ConsoleContext
{
    private readonly List<Action<int>> listeners = [];

    private IDisposable Subscribe(Action<int> listener)
    {
        listeners.Add(listener);
        return new Leaving(() => listeners.Remove(listener));
    }

    private IRenderedComponent<Counter> Count(Func<int, bool>? only = null) =>
        Render<Counter>(parameters => parameters.Add(own => own.Source, Subscribe).Add(own => own.Only, only));

    private void Tell(int value) => listeners.ForEach(listener => listener(value));

    [Fact]
    public void Follow_LoneChange_IsShownAtOnce()
    {
        var counter = Count();

        Tell(5);
        Clock.Advance(TimeSpan.Zero);

        counter.WaitForAssertion(() => counter.Markup.ShouldBe("5"));
    }

    [Fact]
    public void Follow_ManyChanges_AreFewRendersAndTheNewestWins()
    {
        var counter = Count();
        Tell(1);
        Clock.Advance(TimeSpan.Zero);
        counter.WaitForAssertion(() => counter.Markup.ShouldBe("1"));
        var before = counter.RenderCount;

        foreach (var value in Enumerable.Range(2, 100))
            Tell(value);
        Clock.Advance(LiveSubscription.Interval);

        counter.WaitForAssertion(() => counter.Markup.ShouldBe("101"));
        (counter.RenderCount - before).ShouldBe(1);
    }

    [Fact]
    public void Follow_ChangeOfSomethingElse_RendersNothing()
    {
        var counter = Count(only: value => value < 0);
        var before = counter.RenderCount;

        Tell(7);
        Clock.Advance(LiveSubscription.Interval);

        counter.RenderCount.ShouldBe(before);
    }

    [Fact]
    public void Follow_WithoutABrowser_WorksNothingOutUntilItIsBackAndThenTheNewest()
    {
        var presence = Services.GetRequiredService<CircuitPresence>();
        var counter = Count();
        presence.Leave();
        foreach (var value in Enumerable.Range(1, 5))
        {
            Tell(value);
            Clock.Advance(LiveSubscription.Interval);
        }

        (counter.Markup, counter.Instance.Worked).ShouldBe(("0", 0));
        presence.Return();

        counter.WaitForAssertion(() => counter.Markup.ShouldBe("5"));
        counter.Instance.Worked.ShouldBe(1);
    }

    [Fact]
    public async Task Dispose_ComponentGone_NobodyListensAndWorkIsCancelled()
    {
        var counter = Count();
        var gone = counter.Instance.Cancelled;
        gone.IsCancellationRequested.ShouldBeFalse();

        await DisposeComponentsAsync();

        listeners.ShouldBeEmpty();
        gone.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public async Task Gone_AskedAfterTheComponentWent_SaysSo()
    {
        var counter = Count().Instance;

        await DisposeComponentsAsync();

        counter.Cancelled.IsCancellationRequested.ShouldBeTrue();
    }

    private sealed class Counter : LiveComponent
    {
        private int value;

        [Parameter]
        public required Func<Action<int>, IDisposable> Source { get; set; }

        [Parameter]
        public Func<int, bool>? Only { get; set; }

        public CancellationToken Cancelled => Gone;

        public int Worked { get; private set; }

        protected override void OnInitialized() => Follow(Source, Take, Only);

        private void Take(int next) => (value, Worked) = (next, Worked + 1);

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, value);
    }

    private sealed class Leaving(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
