using CsCheck;
using Keyturn.Testing;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Tests.Ui;

public sealed class TimeWordsTests : ConsoleContext
{
    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    private static readonly TimeZoneInfo Kolkata = TimeZoneInfo.FindSystemTimeZoneById("Asia/Kolkata");

    [Theory]
    [InlineData(0, "just now")]
    [InlineData(59, "just now")]
    [InlineData(60, "1 min ago")]
    [InlineData(3_599, "59 min ago")]
    [InlineData(3_600, "1 h ago")]
    [InlineData(86_400 * 3, "3 d ago")]
    [InlineData(-30, "in a moment")]
    [InlineData(-7_200, "in 2 h")]
    public void Relative_SecondsBefore_RoughWords(int seconds, string expected) =>
        TimeWords.Relative(A.Moment.AddSeconds(-seconds), A.Moment).ShouldBe(expected);

    [Fact]
    public void Relative_Japanese_NoSpaceBeforeAgo()
    {
        UseCulture("ja");

        TimeWords.Relative(A.Moment.AddHours(-2), A.Moment).ShouldBe("2 時間前");
    }

    [Fact]
    public void Absolute_Tokyo_PrintsTheZone() => TimeWords.Absolute(A.Moment, Tokyo).ShouldBe("2026-05-11 12:00 UTC+9");

    [Fact]
    public void Absolute_HalfHourZone_PrintsMinutes() => TimeWords.Absolute(A.Moment, Kolkata).ShouldBe("2026-05-11 08:30 UTC+5:30");

    [Fact]
    public void Exact_TheHourThatComesTwice_DiffersByItsZone()
    {
        var first = new DateTimeOffset(2026, 11, 1, 5, 30, 0, TimeSpan.Zero);

        TimeWords.Exact(first, NewYork).ShouldBe("2026-11-01 01:30:00 UTC−4");
        TimeWords.Exact(first.AddHours(1), NewYork).ShouldBe("2026-11-01 01:30:00 UTC−5");
    }

    [Theory]
    [InlineData(350, "350 ms")]
    [InlineData(42_000, "42 s")]
    [InlineData(65_000, "1 min 05 s")]
    [InlineData(3_900_000, "1 h 05 min")]
    [InlineData(90_000_000, "1 d 1 h")]
    public void Span_Milliseconds_TwoLargestUnits(int milliseconds, string expected) =>
        TimeWords.Span(TimeSpan.FromMilliseconds(milliseconds)).ShouldBe(expected);

    [Fact]
    public void Relative_AnyMoment_SaysAgoExactlyForThePast() =>
        Gen.Int[61, 100_000_000].Sample(seconds =>
            TimeWords.Relative(A.Moment.AddSeconds(-seconds), A.Moment).EndsWith(" ago", StringComparison.Ordinal)
            && TimeWords.Relative(A.Moment.AddSeconds(seconds), A.Moment).StartsWith("in ", StringComparison.Ordinal));
}
