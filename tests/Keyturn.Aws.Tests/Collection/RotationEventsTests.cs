using Keyturn.Aws.Collection;
using Keyturn.Aws.Errors;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using static Keyturn.Aws.Tests.Collection.CollectionFixture;

namespace Keyturn.Aws.Tests.Collection;

public sealed class RotationEventsTests
{
    private readonly CollectionFixture fixture = new();
    private readonly RotationEvents events;

    public RotationEventsTests() => events = new RotationEvents(fixture.Estate, fixture.Events, fixture.Time, 90);

    [Fact]
    public async Task ReadNewAsync_First_LooksAtThePastOfEveryNameOnce()
    {
        await events.ReadNewAsync(Cancel);

        fixture.Events.Queries.Select(query => query.EventName).ShouldBe(RotationEventNames.All.Keys, ignoreOrder: true);
        fixture.Events.Queries.ShouldAllBe(query => query.From == A.Moment.AddDays(-90) && query.To == A.Moment);
        fixture.Estate.Snapshot.RotationEvents.ReadAt.ShouldBe(A.Moment);
        events.HasBackfill.ShouldBeFalse();
    }

    [Fact]
    public async Task ReadNewAsync_Later_LooksBackOnlyTheOverlapAndKeepsEachEventOnce()
    {
        Happened(RotationEventKind.Succeeded, 3, A.Moment.AddMinutes(-10));
        await events.ReadNewAsync(Cancel);
        fixture.Time.Advance(TimeSpan.FromMinutes(1));
        // It happened before the last look, CloudTrail delivered it after.
        Happened(RotationEventKind.Succeeded, 2, A.Moment.AddMinutes(-12), from: 100);
        fixture.Events.Forget();

        await events.ReadNewAsync(Cancel);

        fixture.Events.Queries.Count.ShouldBe(7);
        fixture.Events.Queries.ShouldAllBe(query => query.From == A.Moment.AddMinutes(-15));
        Kept().Length.ShouldBe(5);
        fixture.Store.Events.Count.ShouldBe(5);
    }

    [Fact]
    public async Task ReadOlderAsync_NinetyDays_AreReadOnePageAtATimeNewestFirst()
    {
        Happened(RotationEventKind.Succeeded, 420, A.Moment.AddHours(-1), apart: TimeSpan.FromHours(5));
        Happened(RotationEventKind.Failed, 130, A.Moment.AddHours(-2), apart: TimeSpan.FromHours(3), from: 1000);
        await events.ReadNewAsync(Cancel);
        Kept().Length.ShouldBe(100);
        var pages = fixture.Events.Queries.Count;

        while (events.HasBackfill)
        {
            (await events.ReadOlderAsync(Cancel)).ShouldBeTrue();
        }

        Kept().Length.ShouldBe(550);
        fixture.Store.Events.Count.ShouldBe(550);
        // 9 + 3 pages hold them; the page at the seam is read from the oldest known event on.
        (fixture.Events.Queries.Count - pages).ShouldBe(10);
        (await events.ReadOlderAsync(Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task ReadOlderAsync_Fails_SaysSoAndGoesOnBelowTheOldestKnown()
    {
        Happened(RotationEventKind.Started, 120, A.Moment.AddHours(-1), apart: TimeSpan.FromHours(1));
        await events.ReadNewAsync(Cancel);
        fixture.Events.Fail = _ => Error(AwsFailure.Throttled);
        (await events.ReadOlderAsync(Cancel)).ShouldBeFalse();
        fixture.Estate.Snapshot.RotationEvents.Failure.ShouldNotBeNull().Call.ShouldBe("cloudtrail:LookupEvents");
        fixture.Events.Fail = _ => null;

        while (events.HasBackfill)
        {
            await events.ReadOlderAsync(Cancel);
        }

        Kept().Length.ShouldBe(120);
    }

    [Fact]
    public async Task ReadNewAsync_OneNameFails_TheOthersAreRead()
    {
        Happened(RotationEventKind.Succeeded, 1, A.Moment.AddMinutes(-10));
        fixture.Events.Fail = query => query.EventName == "RotationFailed" ? Error(AwsFailure.Denied) : null;

        await events.ReadNewAsync(Cancel);

        fixture.Events.Queries.Count.ShouldBe(7);
        Kept().Length.ShouldBe(1);
        fixture.Estate.Snapshot.RotationEvents.Failure.ShouldNotBeNull();
    }

    [Fact]
    public async Task ReadNewAsync_FailedInTheMiddleOfManyPages_ReadsTheWholeStretchAgain()
    {
        await events.ReadNewAsync(Cancel);
        fixture.Time.Advance(TimeSpan.FromHours(2));
        Happened(RotationEventKind.Succeeded, 120, A.Moment.AddHours(1), apart: TimeSpan.FromSeconds(10));
        fixture.Events.Fail = query => query.NextToken == "50" ? Error(AwsFailure.Unreachable) : null;
        await events.ReadNewAsync(Cancel);
        Kept().Length.ShouldBe(50);
        fixture.Store.Events.ShouldBeEmpty();
        fixture.Events.Fail = _ => null;

        await events.ReadNewAsync(Cancel);

        Kept().Length.ShouldBe(120);
        fixture.Store.Events.Count.ShouldBe(120);
    }

    [Fact]
    public async Task Resume_AfterARestart_ReadsWhatIsNewerAndWhatIsOlderButNotTheRestAgain()
    {
        Happened(RotationEventKind.Succeeded, 200, A.Moment.AddHours(-1), apart: TimeSpan.FromHours(1));
        await events.ReadNewAsync(Cancel);
        fixture.Time.Advance(TimeSpan.FromHours(3));
        Happened(RotationEventKind.Succeeded, 1, A.Moment.AddHours(2), from: 5000);
        fixture.Events.Forget();

        var after = new RotationEvents(fixture.Estate, fixture.Events, fixture.Time, 90);
        after.Resume();
        await after.ReadNewAsync(Cancel);

        fixture.Events.Queries.Single(query => query.EventName == "RotationSucceeded").From.ShouldBe(A.Moment.AddHours(-1).AddMinutes(-15));
        while (after.HasBackfill)
        {
            await after.ReadOlderAsync(Cancel);
        }

        Kept().Length.ShouldBe(201);
        fixture.Events.Queries.Count.ShouldBe(7 + 4);
    }

    [Fact]
    public async Task ReadNewAsync_EventsOfOneSecret_AreOldestFirst()
    {
        Happened(RotationEventKind.Started, 10, A.Moment.AddMinutes(-1), apart: TimeSpan.FromMinutes(3));
        Happened(RotationEventKind.Succeeded, 10, A.Moment.AddMinutes(-2), apart: TimeSpan.FromMinutes(3), from: 100);

        await events.ReadNewAsync(Cancel);

        Kept().Select(item => item.At).ShouldBeInOrder();
    }

    private RotationEvent[] Kept() => [.. fixture.Estate.Snapshot.RotationEvents.Value?.GetValueOrDefault(A.Arn().Value, []) ?? []];

    private void Happened(RotationEventKind kind, int count, DateTimeOffset newest, TimeSpan? apart = null, int from = 0)
    {
        for (var number = 0; number < count; number++)
        {
            fixture.Events.Events.Add(new RotationEvent(
                $"{kind}-{from + number}", kind, A.Arn().Value, A.Version(number), newest - ((apart ?? TimeSpan.FromSeconds(1)) * number), null, null));
        }
    }
}
