using System.Globalization;
using CsCheck;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Secrets;

public sealed class RotationScheduleTests
{
    [Theory]
    [InlineData("cron(0 2 * * ? *)", null, "05-11 02:00-00:00", "05-12 02:00-00:00")]
    [InlineData("cron(0 2 * * ? *)", "3h", "05-11 02:00-05:00", "05-12 02:00-05:00")]
    [InlineData("cron(0 8 1 * ? *)", "2h", "06-01 08:00-10:00", "07-01 08:00-10:00")]
    [InlineData("cron(0 0 L * ? *)", "1h", "05-31 00:00-01:00", "06-30 00:00-01:00")]
    [InlineData("cron(0 16 ? * 1#2 *)", "1h", "06-14 16:00-17:00", "07-12 16:00-17:00")]
    [InlineData("cron(0 16 ? * MON-FRI *)", "1h", "05-11 16:00-17:00", "05-12 16:00-17:00")]
    [InlineData("cron(0 16 ? * 6L *)", "1h", "05-29 16:00-17:00", "06-26 16:00-17:00")]
    [InlineData("cron(0 16 ? * L *)", "1h", "05-16 16:00-17:00", "05-23 16:00-17:00")]
    [InlineData("cron(0 /12 * * ? *)", null, "05-11 12:00-13:00", "05-12 00:00-01:00")]
    [InlineData("cron(0 0/6 * * ? *)", null, "05-11 06:00-07:00", "05-11 12:00-13:00")]
    [InlineData("cron(0 8 1,15 JAN,JUL ? *)", "1h", "07-01 08:00-09:00", "07-15 08:00-09:00")]
    [InlineData("cron(0 8 29 2 ? *)", "1h", "02-29 08:00-09:00", "02-29 08:00-09:00")]
    [InlineData("cron(0 10 ? 1/3 SUN#1 *)", "4h", "07-05 10:00-14:00", "10-04 10:00-14:00")]
    public void NextWindows_Cron_FollowsTheFields(string expression, string? duration, string first, string second)
    {
        var windows = Schedule(expression, duration).NextWindows(A.Moment.AddHours(1), null, null, 2);
        windows.Select(Text).ShouldBe([first, second]);
    }

    /// <summary>The limits themselves are allowed; one beyond is refused, above.</summary>
    [Theory]
    [InlineData(1, null, null)]
    [InlineData(1000, null, null)]
    [InlineData(null, "rate(4 hours)", null)]
    [InlineData(null, "rate(4 hours)", "4h")]
    [InlineData(null, "rate(1000 days)", "24h")]
    [InlineData(null, "cron(0 0/4 * * ? *)", null)]
    [InlineData(null, "cron(0 23 * * ? *)", "1h")]
    [InlineData(null, "cron(0 2 31 12 ? *)", null)]
    [InlineData(null, "cron(0 2 ? * 7#5 *)", null)]
    [InlineData(null, "cron(0 2 3-3 * ? *)", null)]
    public void Parse_AtTheLimit_IsSound(int? days, string? expression, string? duration) =>
        RotationSchedule.Parse(new RotationRules(days, expression, duration)).Problem.ShouldBeNull();

    [Fact]
    public void NextWindows_Days_OpenAtMidnightOfTheNextDate()
    {
        var windows = Schedule(new RotationRules(30, null, null)).NextWindows(A.Moment, A.Moment.AddDays(2), null, 3);
        windows.Select(Text).ShouldBe(["05-13 00:00-00:00", "06-12 00:00-00:00", "07-12 00:00-00:00"]);
    }

    [Fact]
    public void NextWindows_NextRotationAtMidnight_MeansTheDayBefore()
    {
        var midnight = new DateTimeOffset(2026, 5, 20, 0, 0, 0, TimeSpan.Zero);
        Text(Schedule(new RotationRules(10, null, "2h")).NextWindows(A.Moment, midnight, null, 1)[0]).ShouldBe("05-19 00:00-02:00");
    }

    [Fact]
    public void NextWindows_Overdue_GoesOnByTheInterval() =>
        Text(Schedule("rate(10 days)").NextWindows(A.Moment, A.Moment.AddDays(-25), null, 1)[0]).ShouldBe("05-16 00:00-00:00");

    [Fact]
    public void NextWindows_NoNextDate_CountsFromTheLastRotation()
    {
        Text(Schedule("rate(10 days)").NextWindows(A.Moment, null, A.Moment.AddDays(-3), 1)[0]).ShouldBe("05-18 00:00-00:00");
        Schedule("rate(10 days)").NextWindows(A.Moment, null, null, 1).ShouldBeEmpty();
    }

    [Fact]
    public void NextWindows_Hours_EndWithTheNextDate()
    {
        var next = new DateTimeOffset(2026, 5, 11, 9, 59, 59, TimeSpan.Zero);
        Schedule("rate(8 hours)").NextWindows(A.Moment, next, null, 2).Select(Text).ShouldBe(["05-11 09:00-10:00", "05-11 17:00-18:00"]);
    }

    [Theory]
    [InlineData(null, null, null, "NoSchedule")]
    [InlineData(0, null, null, "DaysOutOfRange")]
    [InlineData(1001, null, null, "DaysOutOfRange")]
    [InlineData(30, null, "25h", "BadDuration")]
    [InlineData(30, null, "0h", "BadDuration")]
    [InlineData(30, null, "3", "BadDuration")]
    [InlineData(null, "rate(3 hours)", null, "TooOften")]
    [InlineData(null, "rate(4 hours)", "5h", "WindowsOverlap")]
    [InlineData(null, "rate(0 days)", null, "NotUnderstood")]
    [InlineData(null, "rate(5 weeks)", null, "NotUnderstood")]
    [InlineData(null, "rate(99999 hours)", null, "DaysOutOfRange")]
    [InlineData(null, "rate(days)", null, "NotUnderstood")]
    [InlineData(null, "every day", null, "NotUnderstood")]
    [InlineData(null, "cron(0 2 * *)", null, "NotUnderstood")]
    [InlineData(null, "cron(5 2 * * ? *)", null, "MinutesNotZero")]
    [InlineData(null, "cron(0 2 * * ? 2027)", null, "YearNotEvery")]
    [InlineData(null, "cron(0 2 * * * *)", null, "OneDayFieldMustBeOpen")]
    [InlineData(null, "cron(0 2 ? * ? *)", null, "OneDayFieldMustBeOpen")]
    [InlineData(null, "cron(0 24 * * ? *)", null, "NotUnderstood")]
    [InlineData(null, "cron(0 2 0 * ? *)", null, "NotUnderstood")]
    [InlineData(null, "cron(0 2 5-3 * ? *)", null, "NotUnderstood")]
    [InlineData(null, "cron(0 2 ? * 8 *)", null, "NotUnderstood")]
    [InlineData(null, "cron(0 2 ? * 2#6 *)", null, "NotUnderstood")]
    [InlineData(null, "cron(0 2 * FOO ? *)", null, "NotUnderstood")]
    [InlineData(null, "cron(0 0/3 * * ? *)", null, "TooOften")]
    [InlineData(null, "cron(0 0,22 * * ? *)", null, "TooOften")]
    [InlineData(null, "cron(0 0/4 * * ? *)", "5h", "WindowPastMidnight")]
    [InlineData(null, "cron(0 0,4 * * ? *)", "5h", "WindowsOverlap")]
    [InlineData(null, "cron(0 22 * * ? *)", "3h", "WindowPastMidnight")]
    [InlineData(null, "cron(0 2 31 2 ? *)", null, "NeverOpens")]
    public void Parse_Unsound_NamesTheProblem(int? days, string? expression, string? duration, string problem)
    {
        var reading = RotationSchedule.Parse(new RotationRules(days, expression, duration));
        reading.Schedule.ShouldBeNull();
        reading.Problem!.Code.ShouldBe(problem);
    }

    [Fact]
    public void Parse_ComputedDaysBesideAnExpression_TheExpressionWins() =>
        Text(Schedule(new RotationRules(1, "cron(0 8 1 * ? *)", "1h")).NextWindows(A.Moment, null, null, 1)[0]).ShouldBe("06-01 08:00-09:00");

    [Fact]
    public void Parse_AnyText_NeverThrows() =>
        Gen.String[Gen.Char["crontae( 0123456789*?/,-L#SUNJAdayshour)"], 0, 30].Sample(text =>
        {
            var reading = RotationSchedule.Parse(new RotationRules(null, text, null));
            return reading.Schedule is null != (reading.Problem is null);
        });

    /// <summary>Windows come in order, do not overlap, are of one length, and the first is open or still to come.</summary>
    [Fact]
    public void NextWindows_AnySchedule_AreOrderedAndApart()
    {
        var expressions = Gen.OneOf(
            Gen.Int[1, 1000].Select(days => $"rate({days} days)"),
            Gen.Int[4, 500].Select(hours => $"rate({hours} hours)"),
            Gen.Int[0, 23].Select(Gen.Int[1, 28]).Select((hour, day) => $"cron(0 {hour} {day} * ? *)"),
            Gen.Int[0, 23].Select(Gen.Int[1, 7]).Select((hour, day) => $"cron(0 {hour} ? * {day} *)"),
            Gen.Int[4, 23].Select(step => $"cron(0 0/{step} * * ? *)"));
        expressions.Select(Gen.Int[-100_000, 100_000], Gen.Int[0, 900_000]).Sample((expression, nextMinutes, nowMinutes) =>
        {
            if (RotationSchedule.Parse(new RotationRules(null, expression, null)).Schedule is not { } schedule)
            {
                return;
            }

            var now = A.Moment.AddMinutes(nowMinutes);
            var windows = schedule.NextWindows(now, A.Moment.AddMinutes(nextMinutes), null, 5);
            windows.Length.ShouldBe(5);
            windows[0].Closes.ShouldBeGreaterThan(now);
            windows.ShouldAllBe(window => window.Closes - window.Opens == schedule.Length && window.Opens.Minute == 0);
            windows.Zip(windows.Skip(1)).ShouldAllBe(pair => pair.First.Closes <= pair.Second.Opens);
        });
    }

    private static RotationSchedule Schedule(string expression, string? duration = null) => Schedule(new RotationRules(null, expression, duration));

    private static RotationSchedule Schedule(RotationRules rules) => RotationSchedule.Parse(rules).Schedule.ShouldNotBeNull();

    private static string Text(RotationWindow window) => string.Create(CultureInfo.InvariantCulture, $"{window.Opens:MM-dd HH:mm}-{window.Closes:HH:mm}");
}
