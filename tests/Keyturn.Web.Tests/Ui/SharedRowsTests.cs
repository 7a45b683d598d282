using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Web.Tests.Ui;

public sealed class SharedRowsTests
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 28, 9, 0, 5, TimeSpan.Zero));
    private readonly SharedRows<object> rows;
    private int drawn;

    public SharedRowsTests() => rows = new(clock);

    private string Ask(object row, string look = "en UTC") => rows.Of(row, look, _ => new MarkupString($"{++drawn}")).Value;

    [Fact]
    public void Of_TwoViewersOfOneRow_IsDrawnOnceAndTheSameText()
    {
        var row = new object();

        Ask(row).ShouldBeSameAs(Ask(row));

        drawn.ShouldBe(1);
    }

    [Fact]
    public void Of_AnotherLook_IsDrawnForIt()
    {
        var row = new object();
        Ask(row);

        Ask(row, "ja Asia/Tokyo").ShouldNotBeSameAs(Ask(row));
    }

    [Fact]
    public void Of_EqualButChangedObject_IsAnotherRow()
    {
        var look = new SharedRows<string>(clock);
        string One() => new('a', 3);

        var first = look.Of(One(), "en", row => new MarkupString($"{row}!")).Value;

        look.Of(One(), "en", row => new MarkupString($"{row}!")).Value.ShouldNotBeSameAs(first);
    }

    [Fact]
    public void Of_NextMinute_IsDrawnAgain()
    {
        var row = new object();
        var before = Ask(row);
        clock.Advance(TimeSpan.FromSeconds(54));
        Ask(row).ShouldBeSameAs(before);

        clock.Advance(TimeSpan.FromSeconds(1));

        Ask(row).ShouldNotBeSameAs(before);
    }

    [Fact]
    public void Of_MoreRowsThanAreKept_KeepsThoseAskedForLately()
    {
        object looked = new(), forgotten = new();
        Ask(forgotten);
        var kept = Ask(looked);
        for (var other = 0; other < 3 * SharedRows<object>.Most; other++)
        {
            Ask(new object());
            Ask(looked).ShouldBeSameAs(kept);
        }

        var before = drawn;
        Ask(forgotten);
        drawn.ShouldBe(before + 1);
    }

    [Fact]
    public void Of_ManyAtOnce_AllGetTheSame()
    {
        var row = new object();

        var all = Enumerable.Range(0, 64).AsParallel().Select(_ => (object)rows.Of(row, "en", _ => new MarkupString($"{Interlocked.Increment(ref drawn)}")).Value).ToList();

        all.Distinct(ReferenceEqualityComparer.Instance).Count().ShouldBe(1);
    }
}
