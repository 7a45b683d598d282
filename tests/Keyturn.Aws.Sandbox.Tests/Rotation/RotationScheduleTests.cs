using System.Globalization;
using CsCheck;
using Keyturn.Aws.Sandbox.Rotation;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.Rotation;

public sealed class RotationScheduleTests
{
    private static readonly string[] Expressions = ["rate(3 days)", "rate(8 hours)", "cron(0 4 ? * SUN *)", "cron(0 6/6 * * ? *)"];

    // A Monday, 09:15 UTC.
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 15, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(30, null, null, "2026-04-01 00:00", "2026-04-01 23:59:59")]
    [InlineData(30, "3h", null, "2026-04-01 00:00", "2026-04-01 03:00:00")]
    [InlineData(null, null, "rate(10 days)", "2026-03-12 00:00", "2026-03-12 23:59:59")]
    [InlineData(null, null, "rate(6 hours)", "2026-03-02 15:00", "2026-03-02 16:00:00")]
    [InlineData(null, null, "cron(0 16 1,15 * ? *)", "2026-03-15 16:00", "2026-03-15 23:59:59")]
    [InlineData(null, "2h", "cron(0 16 1,15 * ? *)", "2026-03-15 16:00", "2026-03-15 18:00:00")]
    [InlineData(null, null, "cron(0 8/8 * * ? *)", "2026-03-02 16:00", "2026-03-02 17:00:00")]
    [InlineData(null, null, "cron(0 18 L * ? *)", "2026-03-31 18:00", "2026-03-31 23:59:59")]
    [InlineData(null, null, "cron(0 10 ? * SUN-TUE *)", "2026-03-02 10:00", "2026-03-02 23:59:59")]
    [InlineData(null, null, "cron(0 1 ? * 2#3 *)", "2026-03-16 01:00", "2026-03-16 23:59:59")]
    [InlineData(null, null, "cron(0 1 ? * 6L *)", "2026-03-27 01:00", "2026-03-27 23:59:59")]
    [InlineData(null, null, "cron(0 1 1 1/3 ? *)", "2026-04-01 01:00", "2026-04-01 23:59:59")]
    public void Next_Rules_GiveTheWindow(int? days, string? duration, string? expression, string start, string end)
    {
        var window = RotationSchedule.Next(new RotationRules(days, duration, expression), Now);

        window.ShouldBe(new RotationWindow(Utc(start), Utc(end)));
    }

    [Theory]
    [InlineData("cron(15 8 * * ? *)")]
    [InlineData("cron(0 8 * * ? 2027)")]
    [InlineData("cron(0 8 * * * *)")]
    [InlineData("cron(0 8 ? * ? *)")]
    [InlineData("cron(0 25 * * ? *)")]
    [InlineData("cron(0 8 * * ?)")]
    [InlineData("rate(5 minutes)")]
    [InlineData("rate(0 days)")]
    [InlineData("every day")]
    [InlineData("rate(3 hours)")]
    [InlineData("cron(0 0/3 * * ? *)")]
    public void Problem_ExpressionThatAwsRefuses_IsNamed(string expression) =>
        RotationSchedule.Problem(new RotationRules(ScheduleExpression: expression)).ShouldNotBeNullOrEmpty();

    [Theory]
    [InlineData("3", null)]
    [InlineData("0h", null)]
    [InlineData("100h", null)]
    [InlineData("10h", "cron(0 16 * * ? *)")]
    [InlineData("6h", "cron(0 0/5 * * ? *)")]
    public void Problem_WindowThatDoesNotFit_IsNamed(string duration, string? expression) =>
        RotationSchedule.Problem(new RotationRules(expression is null ? 30 : null, duration, expression)).ShouldNotBeNullOrEmpty();

    [Theory]
    [InlineData("rate(4 hours)", null)]
    [InlineData("rate(10 days)", "24h")]
    [InlineData("cron(0 0/4 * * ? *)", "3h")]
    [InlineData("cron(0 16 ? * MON,WED *)", "8h")]
    public void Problem_GoodRules_IsNull(string expression, string? duration) =>
        RotationSchedule.Problem(new RotationRules(null, duration, expression)).ShouldBeNull();

    [Theory]
    [InlineData("rate(10 days)", 10)]
    [InlineData("rate(6 hours)", 1)]
    [InlineData("cron(0 16 ? * MON *)", 7)]
    [InlineData(null, null)]
    public void ComputedDays_Expression_GivesDaysBetweenWindows(string? expression, int? days) =>
        RotationSchedule.ComputedDays(new RotationRules(ScheduleExpression: expression)).ShouldBe(days);

    [Fact]
    public void Next_AnyDays_OpensAtMidnightAfterThatManyDays() =>
        Gen.Select(Gen.Int[1, 1000], Gen.Int[0, 60 * 24 * 365]).Sample((days, minutes) =>
        {
            var after = Now.AddMinutes(minutes);
            var window = RotationSchedule.Next(new RotationRules(days), after).ShouldNotBeNull();
            window.Start.TimeOfDay.ShouldBe(TimeSpan.Zero);
            (window.Start - after).TotalDays.ShouldBeInRange(days - 1, days);
        });

    [Fact]
    public void Closing_AnyWindow_GivesItsStartBack() =>
        Gen.Select(Gen.Int[0, Expressions.Length - 1], Gen.Int[0, 500_000], Gen.Bool).Sample((at, minutes, fixedLength) =>
        {
            var rules = new RotationRules(null, fixedLength ? "2h" : null, Expressions[at]);
            var window = RotationSchedule.Next(rules, Now.AddMinutes(minutes)).ShouldNotBeNull();
            var closing = RotationSchedule.Closing(rules, window.End);
            closing.End.ShouldBe(window.End);
            closing.Start.ShouldBeLessThanOrEqualTo(window.Start);
            closing.Start.UtcDateTime.Date.ShouldBe(window.Start.UtcDateTime.Date);
        });

    [Fact]
    public void CountManualChange_DayInterval_MovesTheNextDate()
    {
        var secret = Secret(new RotationRules(10));

        RotationSchedule.CountManualChange(secret, Now);

        secret.NextRotationDate.ShouldBe(Utc("2026-03-12 23:59:59"));
    }

    [Fact]
    public void CountManualChange_Cron_LeavesTheNextDate()
    {
        var secret = Secret(new RotationRules(ScheduleExpression: "cron(0 4 ? * SUN *)"));

        RotationSchedule.CountManualChange(secret, Now);

        secret.NextRotationDate.ShouldBe(Now);
    }

    private static SecretRecord Secret(RotationRules rules) =>
        new() { Arn = "arn", Name = "name", CreatedDate = Now, RotationEnabled = true, RotationRules = rules, NextRotationDate = Now };

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
