using Keyturn.Operations.Estates;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Schedules;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Checks;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests.Schedules;

public sealed class ScheduleBoardTests : IDisposable
{
    private readonly FakeTimeProvider time = new(A.Moment);
    private readonly EstateFeed estate = new();
    private readonly SecretBoard secrets;

    public ScheduleBoardTests() => secrets = new(estate, new RotationFeed(), new FakeAccountDirectory(), time);

    public void Dispose() => secrets.Dispose();

    private Task<ScheduleSnapshot> MakeAsync(IEnumerable<Secret> published, FreezeCalendar? freezes = null, int crowdedFrom = 50)
    {
        estate.Publish(A.Snapshot(published));
        return new ScheduleBoard(secrets, estate, freezes ?? FreezeCalendar.Empty, new(crowdedFrom), time).OfAsync(default);
    }

    private static RotationRules At(int hour, int length = 2) => ScheduleRules.Expression($"cron(0 {hour} * * ? *)", $"{length}h");

    private static Secret Secret(string name, RotationRules rules, params (string, string)[] tags) => A.Secret(name, rules: rules, tags: tags) with { NextRotation = null };

    [Fact]
    public async Task Windows_OfSevenDays_InOrder()
    {
        var schedule = await MakeAsync([Secret("b", At(9)), Secret("a", At(3))]);

        schedule.From.ShouldBe(new DateTimeOffset(2026, 5, 11, 0, 0, 0, TimeSpan.Zero));
        schedule.Entries.Length.ShouldBe(14);
        schedule.Entries.Take(3).Select(entry => (entry.Row.Secret.Name, entry.Opens.Day, entry.Opens.Hour, entry.Closes.Hour)).ShouldBe([("a", 11, 3, 5), ("b", 11, 9, 11), ("a", 12, 3, 5)]);
        schedule.Entries.ShouldAllBe(entry => entry.Clashes == ScheduleClash.None);
    }

    [Fact]
    public async Task Crowded_FromTheThresholdOnAndOnlyOnOneMinuteOfOnePlace()
    {
        var many = Enumerable.Range(0, 3).Select(number => Secret($"n{number}", At(3)));

        (await MakeAsync([.. many, Secret("other", At(4))], crowdedFrom: 3)).Entries.Where(entry => entry.Clashes == ScheduleClash.Crowded).Select(entry => entry.Row.Secret.Name).Distinct().ShouldBe(["n0", "n1", "n2"]);
        (await MakeAsync(many, crowdedFrom: 4)).Entries.ShouldAllBe(entry => entry.Clashes == ScheduleClash.None);
    }

    [Fact]
    public async Task Crowded_WindowsOfWholeDays_AreSpreadByAws()
    {
        var schedule = await MakeAsync(Enumerable.Range(0, 5).Select(number => A.Secret($"n{number}", RotationState.DueSoon)), crowdedFrom: 2);

        schedule.Entries.ShouldNotBeEmpty();
        schedule.Entries.ShouldAllBe(entry => !entry.Clashes.HasFlag(ScheduleClash.Crowded));
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public async Task Superuser_OverlappingWindow_IsMarkedOnBoth(int hour, bool clash)
    {
        var schedule = await MakeAsync([Secret("app", At(3), (CheckContext.SuperuserTag, "master")), Secret("master", At(hour))]);

        schedule.Entries.Count(entry => entry.Clashes == ScheduleClash.Superuser).ShouldBe(clash ? 14 : 0);
        if (clash)
            schedule.Entries.First(entry => entry.Row.Secret.Name == "app").With.ShouldBe(["master"]);
    }

    [Fact]
    public async Task SharedUser_OverlappingWindow_IsMarkedOnBoth()
    {
        (string, string)[] tags = [("keyturn:database", "orders"), ("username", "app")];
        var schedule = await MakeAsync([Secret("one", At(3), tags), Secret("two", At(4), tags), Secret("three", At(4), ("keyturn:database", "orders"), ("username", "batch"))]);

        schedule.Entries.Where(entry => entry.Clashes == ScheduleClash.SharedUser).Select(entry => entry.Row.Secret.Name).Distinct().ShouldBe(["one", "two"]);
    }

    [Fact]
    public async Task OverMidnight_HourlyWindow_IsMarked()
    {
        var schedule = await MakeAsync([A.Secret(rules: ScheduleRules.Expression("rate(24 hours)", "3h")) with { NextRotation = new(2026, 5, 12, 1, 0, 0, TimeSpan.Zero) }]);

        schedule.Entries[0].Opens.Hour.ShouldBe(22);
        schedule.Entries.ShouldAllBe(entry => entry.Clashes == ScheduleClash.OverMidnight);
    }

    [Fact]
    public async Task Freeze_WindowThatTouchesIt_IsMarkedWithItsName()
    {
        DateTimeOffset from = new(2026, 5, 12, 4, 0, 0, TimeSpan.Zero);
        var schedule = await MakeAsync([Secret("prod/a", At(3)), Secret("dev/a", At(3))], new([new("Quarter end", from, from.AddHours(1), "*/prod/*"), new("Last year", from.AddYears(-1), from.AddDays(-300), "*")]));

        var entry = schedule.Entries.Where(one => one.Clashes != ScheduleClash.None).ShouldHaveSingleItem();
        (entry.Row.Secret.Name, entry.Opens.Day, entry.Clashes).ShouldBe(("prod/a", 12, ScheduleClash.Freeze));
        entry.With.ShouldBe(["Quarter end"]);
        schedule.Freezes.Single().Name.ShouldBe("Quarter end");
    }

    [Fact]
    public async Task Problems_ScheduleAwsCannotFollow_HasNoWindowAndAReason()
    {
        var schedule = await MakeAsync([Secret("a", ScheduleRules.Expression("rate(3 hours)", null))]);

        schedule.Entries.ShouldBeEmpty();
        (schedule.Problems.ShouldHaveSingleItem().Problem?.Code).ShouldBe("TooOften");
    }

    [Fact]
    public async Task Off_AndDueByItsRules_IsListedWithTheTime()
    {
        var off = A.Secret("due", RotationState.Off) with { LastRotated = A.Moment.AddDays(-40) };
        var schedule = await MakeAsync([off, A.Secret("fine", RotationState.Off), A.Secret("never", RotationState.Never)]);

        schedule.Entries.ShouldBeEmpty();
        var due = schedule.DueButOff.ShouldHaveSingleItem();
        (due.Row.Secret.Name, due.DueSince).ShouldBe(("due", new DateTimeOffset(2026, 5, 2, 0, 0, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData(RotationState.Replica)]
    [InlineData(RotationState.ScheduledForDeletion)]
    public async Task NobodyRotatesItHere_HasNoWindow(RotationState state) =>
        (await MakeAsync([A.Secret(state: state, rules: At(3))])).Entries.ShouldBeEmpty();

    [Fact]
    public async Task OfAsync_NothingChanged_IsTheSameForAllViewers()
    {
        estate.Publish(A.Snapshot([Secret("a", At(3))]));
        ScheduleBoard board = new(secrets, estate, FreezeCalendar.Empty, ScheduleSettings.Usual, time);
        var first = await board.OfAsync(default);

        (await board.OfAsync(default)).ShouldBeSameAs(first);
        estate.Publish(A.Snapshot([Secret("a", At(4))]));
        (await board.OfAsync(default)).Entries[0].Opens.Hour.ShouldBe(4);
        time.Advance(TimeSpan.FromDays(1));
        (await board.OfAsync(default)).From.Day.ShouldBe(12);
    }
}
