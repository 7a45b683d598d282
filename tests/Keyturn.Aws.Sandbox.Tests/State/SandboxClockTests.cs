using Keyturn.Aws.Sandbox.State;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Aws.Sandbox.Tests.State;

/// <summary>The world's clock: it is the given one, except while a story is played.</summary>
public sealed class SandboxClockTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 15, 3, 30, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _outer = new(Now);

    private SandboxClock Clock => field ??= new(_outer);

    [Fact]
    public void Play_OfManyWaits_TakesThemInTheOrderOfTheirMoments()
    {
        var seen = new List<(string, DateTimeOffset)>();

        Clock.Play(Now.AddDays(-3), () => Task.WhenAll(WaitAsync("late", TimeSpan.FromDays(2)), WaitAsync("first", TimeSpan.FromHours(1)), WaitAsync("second", TimeSpan.FromHours(1))));

        seen.ShouldBe([("first", Now.AddDays(-3).AddHours(1)), ("second", Now.AddDays(-3).AddHours(1)), ("late", Now.AddDays(-1))]);
        Clock.GetUtcNow().ShouldBe(Now);

        async Task WaitAsync(string name, TimeSpan time)
        {
            await Task.Delay(time, Clock);
            seen.Add((name, Clock.GetUtcNow()));
        }
    }

    [Fact]
    public void Play_MeasuresTheTimeThatPassesInTheStory()
    {
        var measured = TimeSpan.Zero;

        Clock.Play(Now.AddDays(-100), async () =>
        {
            var start = Clock.GetTimestamp();
            await Task.Delay(TimeSpan.FromDays(40), Clock);
            measured = Clock.GetElapsedTime(start);
        });

        measured.ShouldBe(TimeSpan.FromDays(40), TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public void Play_WithATimeout_EndsWhatIsTooLong()
    {
        var ended = "";

        Clock.Play(Now.AddHours(-2), async () =>
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30), Clock);
            await Should.ThrowAsync<OperationCanceledException>(() => Task.Delay(TimeSpan.FromHours(1), Clock, limit.Token));
            ended = FormattableString.Invariant($"{(Clock.GetUtcNow() - Now.AddHours(-2)).TotalSeconds}");
        });

        ended.ShouldBe("30");
    }

    [Fact]
    public void Play_OfAPeriodicTimer_CallsItUntilItIsDisposed()
    {
        var calls = 0;

        Clock.Play(Now.AddHours(-1), async () =>
        {
            await using var timer = Clock.CreateTimer(_ => calls++, null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
            await Task.Delay(TimeSpan.FromMinutes(5.5), Clock);
        });

        calls.ShouldBe(5);
    }

    [Fact]
    public void Play_BeyondThePresent_IsRefused() =>
        Should.Throw<InvalidOperationException>(() => Clock.Play(Now.AddHours(-1), () => Task.Delay(TimeSpan.FromHours(2), Clock))).Message.ShouldContain("still to come");

    [Fact]
    public void Play_OfAStoryThatThrows_ThrowsThatAndGivesTheClockBack()
    {
        Should.Throw<FormatException>(() => Clock.Play(Now.AddHours(-1), () => throw new FormatException()));

        Clock.GetUtcNow().ShouldBe(Now);
        _outer.Advance(TimeSpan.FromMinutes(1));
        Clock.GetUtcNow().ShouldBe(Now.AddMinutes(1));
    }

    [Fact]
    public async Task CreateTimer_WhenNothingIsPlayed_IsTheGivenClocks()
    {
        var wait = Task.Delay(TimeSpan.FromMinutes(1), Clock, TestContext.Current.CancellationToken);

        wait.IsCompleted.ShouldBeFalse();
        _outer.Advance(TimeSpan.FromMinutes(1));
        await wait;

        (Clock.TimestampFrequency, Clock.LocalTimeZone).ShouldBe((_outer.TimestampFrequency, _outer.LocalTimeZone));
    }
}
