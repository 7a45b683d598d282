using System.Globalization;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Secrets;

public sealed class IntervalScheduleTests
{
    [Theory]
    [InlineData("rate(1 day)", null, 24)]
    [InlineData("rate(7 days)", "3h", 3)]
    [InlineData("rate(4 hours)", null, 1)]
    [InlineData("rate(12 hours)", "12h", 12)]
    [InlineData("rate( 10   days )", null, 24)]
    [InlineData("rate(10 day)", null, 24)]
    [InlineData("rate(8 hour)", null, 1)]
    public void Length_NotSaid_IsADayForDaysAndAnHourForHours(string expression, string? duration, int hours) =>
        Schedule(expression, duration).Length.ShouldBe(TimeSpan.FromHours(hours));

    /// <summary>A window that is open now is the first one told, until the moment it closes.</summary>
    [Theory]
    [InlineData("2026-05-12T00:00:00Z", "2026-05-12T00:00:00Z")]
    [InlineData("2026-05-12T05:59:59Z", "2026-05-12T00:00:00Z")]
    [InlineData("2026-05-12T06:00:00Z", "2026-05-22T00:00:00Z")]
    [InlineData("2026-05-11T23:59:59Z", "2026-05-12T00:00:00Z")]
    public void NextWindows_AroundAWindow_TheOpenOneCounts(string now, string opens) =>
        First("rate(10 days)", "6h", Time(now), next: Time("2026-05-12T06:00:00Z")).ShouldBe(Time(opens));

    [Theory]
    [InlineData("2026-05-20T00:00:01Z", "2026-05-20T00:00:00Z")]
    [InlineData("2026-05-20T23:59:59Z", "2026-05-20T00:00:00Z")]
    [InlineData("2026-05-21T00:00:00Z", "2026-05-20T00:00:00Z")]
    public void NextWindows_Days_NextRotationIsInTheWindowOrItsEnd(string next, string opens) =>
        First("rate(10 days)", null, A.Moment, next: Time(next)).ShouldBe(Time(opens));

    [Theory]
    [InlineData("2026-05-11T09:00:00Z", "1h", "2026-05-11T08:00:00Z")]
    [InlineData("2026-05-11T09:00:01Z", "1h", "2026-05-11T09:00:00Z")]
    [InlineData("2026-05-11T09:59:59Z", "2h", "2026-05-11T08:00:00Z")]
    [InlineData("2026-05-11T10:00:00Z", "2h", "2026-05-11T08:00:00Z")]
    public void NextWindows_Hours_EndAtTheFullHourOfTheNextRotation(string next, string duration, string opens) =>
        First("rate(8 hours)", duration, A.Moment, next: Time(next)).ShouldBe(Time(opens));

    [Theory]
    [InlineData("rate(4 hours)", "2026-05-11T02:20:00Z", "2026-05-11T06:00:00Z")]
    [InlineData("rate(2 days)", "2026-05-11T02:20:00Z", "2026-05-13T00:00:00Z")]
    [InlineData("rate(2 days)", "2026-05-10T00:00:00Z", "2026-05-12T00:00:00Z")]
    public void NextWindows_NoNextRotation_CountFromTheLastOne(string expression, string last, string opens) =>
        First(expression, null, A.Moment, last: Time(last)).ShouldBe(Time(opens));

    [Fact]
    public void NextWindows_BothTimesKnown_AwsNextRotationWins() =>
        First("rate(10 days)", null, A.Moment, next: Time("2026-05-14T12:00:00Z"), last: Time("2026-05-10T00:00:00Z")).ShouldBe(Time("2026-05-14T00:00:00Z"));

    [Fact]
    public void NextWindows_NextRotationInAnotherOffset_IsReadAsUtc() =>
        First("rate(10 days)", null, A.Moment, next: DateTimeOffset.Parse("2026-05-14T08:59:59+09:00", CultureInfo.InvariantCulture)).ShouldBe(Time("2026-05-13T00:00:00Z"));

    /// <summary>However long nothing was rotated, the rhythm stays that of the last known date.</summary>
    [Theory]
    [InlineData(-1)]
    [InlineData(-29)]
    [InlineData(-30)]
    [InlineData(-31)]
    [InlineData(-3_000)]
    public void NextWindows_LongMissed_KeepTheRhythm(int days)
    {
        var missed = Time("2026-05-11T00:00:00Z").AddDays(days);
        var opens = First("rate(30 days)", null, A.Moment, next: missed.AddHours(12)).ShouldNotBeNull();
        ((opens - missed).TotalDays % 30).ShouldBe(0);
        opens.ShouldBeInRange(A.Moment.AddDays(-1), A.Moment.AddDays(30));
    }

    [Theory]
    [InlineData("rate(0 hours)", null, "The schedule “rate(0 hours)” cannot be understood.")]
    [InlineData("rate(-5 days)", null, "The schedule “rate(-5 days)” cannot be understood.")]
    [InlineData("rate(5 minutes)", null, "The schedule “rate(5 minutes)” cannot be understood.")]
    [InlineData("rate(5 days now)", null, "The schedule “rate(5 days now)” cannot be understood.")]
    [InlineData("rate 5 days", null, "The schedule “rate 5 days” cannot be understood.")]
    [InlineData("rate(5 days", null, "The schedule “rate(5 days” cannot be understood.")]
    [InlineData("rate(1001 days)", null, "An interval of 1001 days is outside 1 to 1000.")]
    [InlineData("rate(24024 hours)", null, "An interval of 1001 days is outside 1 to 1000.")]
    [InlineData("rate(1 hour)", null, "AWS rotates at most every four hours; this schedule asks for more.")]
    [InlineData("rate(6 hours)", "7h", "The window is longer than the time to the next one.")]
    [InlineData("rate(6 hour)", "7h", "The window is longer than the time to the next one.")]
    [InlineData("rate(24024 hour)", null, "An interval of 1001 days is outside 1 to 1000.")]
    [InlineData("rate(6 hours)", "7", "The window length “7” is not 1h to 24h.")]
    [InlineData("rate(6 days)", "h", "The window length “h” is not 1h to 24h.")]
    public void Parse_Unsound_SaysWhatIsWrong(string expression, string? duration, string sentence) =>
        RotationSchedule.Parse(new RotationRules(null, expression, duration)).Problem.ShouldNotBeNull().ToText(CultureInfo.InvariantCulture).ShouldBe(sentence);

    [Fact]
    public void Parse_MostHours_IsAThousandDays()
    {
        var windows = Schedule("rate(24000 hours)").NextWindows(A.Moment, A.Moment.AddHours(1), null, 2);
        (windows[1].Opens - windows[0].Opens).ShouldBe(TimeSpan.FromDays(1000));
    }

    private static DateTimeOffset? First(string expression, string? duration, DateTimeOffset now, DateTimeOffset? next = null, DateTimeOffset? last = null) =>
        Schedule(expression, duration).NextWindows(now, next, last, 1) is [var window] ? window.Opens : null;

    private static RotationSchedule Schedule(string expression, string? duration = null) =>
        RotationSchedule.Parse(new RotationRules(null, expression, duration)).Schedule.ShouldNotBeNull(expression);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
