using System.Globalization;
using CsCheck;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Tests.Secrets;

/// <summary>What the fields of a cron expression mean, day by day. 2027 is the year: its January begins on a Friday.</summary>
public sealed class CronScheduleTests
{
    private static readonly DateTimeOffset NewYear = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("JAN", 1)]
    [InlineData("feb", 2)]
    [InlineData("Mar", 3)]
    [InlineData("APR", 4)]
    [InlineData("may", 5)]
    [InlineData("JUN", 6)]
    [InlineData("jul", 7)]
    [InlineData("AUG", 8)]
    [InlineData("SEP", 9)]
    [InlineData("oct", 10)]
    [InlineData("NOV", 11)]
    [InlineData("DEC", 12)]
    public void Month_NameOrNumber_IsThatMonth(string name, int month)
    {
        Days($"cron(0 8 2 {name} ? *)", 1).ShouldBe([$"{month:D2}-02"]);
        Days($"cron(0 8 2 {month} ? *)", 1).ShouldBe([$"{month:D2}-02"]);
    }

    [Theory]
    [InlineData("FRI", 6, "01-01")]
    [InlineData("SAT", 7, "01-02")]
    [InlineData("sun", 1, "01-03")]
    [InlineData("Mon", 2, "01-04")]
    [InlineData("TUE", 3, "01-05")]
    [InlineData("wed", 4, "01-06")]
    [InlineData("THU", 5, "01-07")]
    public void DayOfWeek_NameOrNumber_CountsFromSunday(string name, int number, string first)
    {
        Days($"cron(0 8 ? * {name} *)", 1).ShouldBe([first]);
        Days($"cron(0 8 ? * {number} *)", 1).ShouldBe([first]);
    }

    [Theory]
    [InlineData("5/10", "01-05 01-15 01-25 02-05")]
    [InlineData("*/15", "01-01 01-16 01-31 02-01")]
    [InlineData("/15", "01-01 01-16 01-31 02-01")]
    [InlineData("1-9/4", "01-01 01-05 01-09 02-01")]
    [InlineData("3,1-3,2", "01-01 01-02 01-03 02-01")]
    [InlineData("31", "01-31 03-31 05-31 07-31")]
    [InlineData("30-31", "01-30 01-31 03-30 03-31")]
    [InlineData("L", "01-31 02-28 03-31 04-30")]
    public void DayOfMonth_Field_IsTheseDays(string field, string expected) =>
        Days($"cron(0 8 {field} * ? *)", 4).ShouldBe(expected.Split(' '));

    [Theory]
    [InlineData("MON-WED", "01-04 01-05 01-06 01-11")]
    [InlineData("SUN,SAT", "01-02 01-03 01-09 01-10")]
    [InlineData("2-6/2", "01-01 01-04 01-06 01-08")]
    [InlineData("L", "01-02 01-09 01-16 01-23")]
    [InlineData("1L", "01-31 02-28 03-28 04-25")]
    [InlineData("sunL", "01-31 02-28 03-28 04-25")]
    [InlineData("FRI#1", "01-01 02-05 03-05 04-02")]
    [InlineData("5#1", "01-07 02-04 03-04 04-01")]
    [InlineData("6#5", "01-29 04-30 07-30 10-29")]
    public void DayOfWeek_Field_IsTheseDays(string field, string expected) =>
        Days($"cron(0 8 ? * {field} *)", 4).ShouldBe(expected.Split(' '));

    /// <summary>In a February of 28 days the last Sunday is the 28th alone, not the 21st, which is a week earlier to the day.</summary>
    [Fact]
    public void DayOfWeek_LastOfAMonthOfFourWeeks_IsOneDay() =>
        Days("cron(0 8 ? 2 1L *)", 2).ShouldBe(["02-28", "02-27"]);

    [Theory]
    [InlineData("31 4")]
    [InlineData("31 APR,JUN,SEP,NOV")]
    [InlineData("30-31 2")]
    public void Read_DayThatNoMonthHas_NeverOpens(string dayAndMonth) =>
        Problem($"cron(0 8 {dayAndMonth} ? *)").ShouldBe("This schedule names a day that never comes.");

    [Fact]
    public void Openings_LeapDay_AreFourAndOverACenturyEightYearsApart()
    {
        var schedule = RotationSchedule.Parse(new RotationRules(null, "cron(0 8 29 2 ? *)", null)).Schedule.ShouldNotBeNull();
        schedule.NextWindows(new DateTimeOffset(2093, 1, 1, 0, 0, 0, TimeSpan.Zero), null, null, 2).Select(window => window.Opens.Year).ShouldBe([2096, 2104]);
    }

    /// <summary>A February has a fifth Friday only when its 29th is one: rare, but no day that never comes.</summary>
    [Theory]
    [InlineData("FRI", 2027, 2036)]
    [InlineData("THU", 2081, 2120)]
    [InlineData("MON", 2027, 2044)]
    public void Openings_FifthWeekdayOfFebruary_AreFoundHoweverRare(string day, int from, int expected)
    {
        var schedule = RotationSchedule.Parse(new RotationRules(null, $"cron(0 8 ? 2 {day}#5 *)", null)).Schedule.ShouldNotBeNull();
        schedule.NextWindows(new DateTimeOffset(from, 1, 1, 0, 0, 0, TimeSpan.Zero), null, null, 1).ShouldHaveSingleItem().Opens.Year.ShouldBe(expected);
    }

    [Theory]
    [InlineData("0", null, 24)]
    [InlineData("20", null, 4)]
    [InlineData("23", null, 1)]
    [InlineData("8,20", null, 1)]
    [InlineData("8,20", "4h", 4)]
    [InlineData("0,12", "12h", 12)]
    [InlineData("4", "20h", 20)]
    public void Length_NotSaid_IsTheRestOfTheDayOrOneHour(string hours, string? duration, int expected) =>
        RotationSchedule.Parse(new RotationRules(null, $"cron(0 {hours} * * ? *)", duration)).Schedule.ShouldNotBeNull().Length.ShouldBe(TimeSpan.FromHours(expected));

    [Theory]
    [InlineData("cron(0 2 * *)", "The schedule “cron(0 2 * *)” cannot be understood.")]
    [InlineData("cron[0 2 * * ? *)", "The schedule “cron[0 2 * * ? *)” cannot be understood.")]
    [InlineData("cron(0 2 1-40 * ? *)", "The schedule “cron(0 2 1-40 * ? *)” cannot be understood.")]
    [InlineData("cron(0 2,x * * ? *)", "The schedule “cron(0 2,x * * ? *)” cannot be understood.")]
    [InlineData("cron(0 2/0 * * ? *)", "The schedule “cron(0 2/0 * * ? *)” cannot be understood.")]
    [InlineData("cron(0 2/4/8 * * ? *)", "The schedule “cron(0 2/4/8 * * ? *)” cannot be understood.")]
    [InlineData("cron(0 2 1-2-3 * ? *)", "The schedule “cron(0 2 1-2-3 * ? *)” cannot be understood.")]
    [InlineData("cron(0 2 ? * MON#0 *)", "The schedule “cron(0 2 ? * MON#0 *)” cannot be understood.")]
    [InlineData("cron(0 2 ? * XL *)", "The schedule “cron(0 2 ? * XL *)” cannot be understood.")]
    [InlineData("cron(0 2 MON * ? *)", "The schedule “cron(0 2 MON * ? *)” cannot be understood.")]
    [InlineData("cron(10 2 * * ? *)", "The minutes of a rotation schedule must be 0.")]
    [InlineData("cron(0 2 * * ? 2030)", "The year of a rotation schedule must be *.")]
    [InlineData("cron(0 2 ? * ? *)", "Exactly one of day-of-month and day-of-week must be “?”.")]
    [InlineData("cron(0 2 1 * MON *)", "Exactly one of day-of-month and day-of-week must be “?”.")]
    [InlineData("cron(0 1,4 * * ? *)", "AWS rotates at most every four hours; this schedule asks for more.")]
    public void Read_Unsound_SaysWhatIsWrong(string expression, string sentence) => Problem(expression).ShouldBe(sentence);

    /// <summary>The openings of a year are those of its days that the fields name, found by looking at every day.</summary>
    [Fact]
    public void Openings_AnyDaysAndMonths_AreTheDaysOfTheYearThatMatch() =>
        (from days in Gen.Int[1, 28].Array[1, 5]
         from months in Gen.Int[1, 12].Array[1, 4]
         from hour in Gen.Int[0, 23]
         select (days, months, hour)).Sample(fields =>
        {
            var (days, months, hour) = fields;
            var expected = Enumerable.Range(0, 365).Select(day => NewYear.AddDays(day)).Where(day => days.Contains(day.Day) && months.Contains(day.Month)).ToArray();
            var expression = $"cron(0 {hour} {string.Join(',', days)} {string.Join(',', months)} ? *)";
            Openings(expression, expected.Length).ShouldBe(expected.Select(day => day.AddHours(hour)));
        });

    private static IEnumerable<string> Days(string expression, int count) =>
        Openings(expression, count).Select(opens => opens.ToString("MM-dd", CultureInfo.InvariantCulture));

    private static IEnumerable<DateTimeOffset> Openings(string expression, int count) =>
        RotationSchedule.Parse(new RotationRules(null, expression, null)).Schedule.ShouldNotBeNull(expression)
            .NextWindows(NewYear, null, null, count).Select(window => window.Opens);

    private static string Problem(string expression) =>
        RotationSchedule.Parse(new RotationRules(null, expression, null)).Problem.ShouldNotBeNull().ToText(CultureInfo.InvariantCulture);
}
