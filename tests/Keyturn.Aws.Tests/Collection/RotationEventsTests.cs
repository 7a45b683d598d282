using System.Collections.Immutable;
using Keyturn.Aws.Collection;
using Keyturn.Aws.Errors;
using Keyturn.Operations.Attempts;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using static Keyturn.Aws.Tests.Collection.CollectionFixture;

namespace Keyturn.Aws.Tests.Collection;

public sealed class RotationEventsTests
{
    private readonly CollectionFixture fixture = new();
    private readonly RotationEvents events;

    public RotationEventsTests() => events = new RotationEvents(fixture.Estate, fixture.Trail, fixture.Events, fixture.Time, 90);

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
        fixture.History.Events.Count.ShouldBe(5);
    }

    [Fact]
    public async Task ReadNewAsync_DeliveredHoursLate_IsFoundByTheSecondLook()
    {
        await events.ReadNewAsync(Cancel);
        fixture.Time.Advance(TimeSpan.FromMinutes(59));
        await events.ReadNewAsync(Cancel);
        Happened(RotationEventKind.Failed, 1, A.Moment.AddHours(-2));
        fixture.Time.Advance(TimeSpan.FromMinutes(2));
        fixture.Events.Forget();

        await events.ReadNewAsync(Cancel);

        Kept().Length.ShouldBe(1);
        fixture.Events.Queries.Count.ShouldBe(7);
        fixture.Events.Queries.ShouldAllBe(query => query.From == A.Moment.AddMinutes(59) - RotationEventTrack.SecondLook);
    }

    [Fact]
    public async Task ReadNewAsync_AfterTheSecondLook_LooksBackOnlyTheOverlapForAnHour()
    {
        await events.ReadNewAsync(Cancel);
        fixture.Time.Advance(RotationEventTrack.SecondLookEvery);
        await events.ReadNewAsync(Cancel);
        fixture.Time.Advance(TimeSpan.FromMinutes(5));
        fixture.Events.Forget();

        await events.ReadNewAsync(Cancel);

        fixture.Events.Queries.ShouldAllBe(query => query.From == A.Moment + RotationEventTrack.SecondLookEvery - RotationEvents.Overlap);
    }

    [Fact]
    public async Task ReadNewAsync_SecondLookThrottled_IsTakenAgain()
    {
        await events.ReadNewAsync(Cancel);
        fixture.Time.Advance(RotationEventTrack.SecondLookEvery);
        fixture.Events.Fail = _ => Error(AwsFailure.Throttled);
        await events.ReadNewAsync(Cancel);
        fixture.Events.Fail = _ => null;
        fixture.Events.Forget();

        await events.ReadNewAsync(Cancel);

        fixture.Events.Queries.ShouldAllBe(query => query.From == A.Moment - RotationEventTrack.SecondLook);
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
        fixture.History.Events.Count.ShouldBe(550);
        // 9 + 3 pages hold them; the page at the seam is read from the oldest known event on.
        (fixture.Events.Queries.Count - pages).ShouldBe(10);
        (await events.ReadOlderAsync(Cancel)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ReadNewAsync_OneNameFails_StopsTheOthersWhenAwsThrottles(bool throttled)
    {
        fixture.Events.Fail = _ => Error(throttled ? AwsFailure.Throttled : AwsFailure.Denied);

        await events.ReadNewAsync(Cancel);

        fixture.Events.Queries.Count.ShouldBe(throttled ? 1 : RotationEventNames.All.Count);
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
    public async Task ReadNewAsync_FailedInTheMiddleOfManyPages_KeepsWhatWasReadAndFillsTheHole()
    {
        await events.ReadNewAsync(Cancel);
        fixture.Time.Advance(TimeSpan.FromHours(2));
        Happened(RotationEventKind.Succeeded, 120, A.Moment.AddHours(1), apart: TimeSpan.FromSeconds(10));
        fixture.Events.Fail = query => query.NextToken == "50" ? Error(AwsFailure.Unreachable) : null;
        await events.ReadNewAsync(Cancel);
        Kept().Length.ShouldBe(50);
        Covered("RotationSucceeded").Length.ShouldBe(2, "a hole lies between what was read before and now");
        fixture.Events.Fail = _ => null;

        while (events.HasBackfill)
        {
            await events.ReadOlderAsync(Cancel);
        }

        Kept().Length.ShouldBe(120);
        fixture.History.Events.Count.ShouldBe(120);
        Covered("RotationSucceeded").ShouldBe([new(A.Moment.AddDays(-90), A.Moment.AddHours(2))]);
    }

    [Fact]
    public async Task ReadNewAsync_DownForDays_ReadsTheNewestFirstAndTheHoleAfterwards()
    {
        await events.ReadNewAsync(Cancel);
        fixture.Time.Advance(TimeSpan.FromDays(10));
        Happened(RotationEventKind.Succeeded, 50 * (RotationEventTrack.MostNewPages + 3), A.Moment.AddDays(10), apart: TimeSpan.FromMinutes(10));
        await events.ReadNewAsync(Cancel);
        Kept().Length.ShouldBe(50 * RotationEventTrack.MostNewPages);
        events.HasBackfill.ShouldBeTrue();

        while (events.HasBackfill)
        {
            await events.ReadOlderAsync(Cancel);
        }

        Kept().Length.ShouldBe(50 * (RotationEventTrack.MostNewPages + 3));
        Covered("RotationSucceeded").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task ResumeAsync_AfterARestart_ReadsWhatIsNewerAndWhatIsOlderButNotTheRestAgain()
    {
        Happened(RotationEventKind.Succeeded, 200, A.Moment.AddHours(-1), apart: TimeSpan.FromHours(1));
        await events.ReadNewAsync(Cancel);
        fixture.Time.Advance(TimeSpan.FromHours(3));
        Happened(RotationEventKind.Succeeded, 1, A.Moment.AddHours(2), from: 5000);
        fixture.Events.Forget();

        var after = new RotationEvents(fixture.Estate, fixture.Trail, fixture.Events, fixture.Time, 90);
        await after.ResumeAsync(Cancel);
        await after.ReadNewAsync(Cancel);

        fixture.Events.Queries.ShouldAllBe(query => query.From == A.Moment - RotationEventTrack.SecondLook);
        while (after.HasBackfill)
        {
            await after.ReadOlderAsync(Cancel);
        }

        Kept().Length.ShouldBe(201);
        fixture.Events.Queries.Count.ShouldBe(7 + 4);
    }

    [Fact]
    public async Task ReadNewAsync_ListOfSecretsRead_LooksForCallsTooAndNamesTheirSecrets()
    {
        fixture.Estate.Update(now => now with { Secrets = EstatePart<System.Collections.Immutable.ImmutableDictionary<string, Secret>>.Read(new[] { A.Secret() }.ToImmutableSecrets(), A.Moment) });
        fixture.Events.Calls.Add(A.Call(SecretCallKind.RotateSecret, A.Moment.AddHours(-1), id: "arn"));
        fixture.Events.Calls.Add(A.Call(SecretCallKind.PutSecretValue, A.Moment.AddHours(-2), id: "name") with { SecretArn = "prod/orders/db" });
        fixture.Events.Calls.Add(A.Call(SecretCallKind.UpdateSecret, A.Moment.AddHours(-3), id: "partial") with { SecretArn = A.Arn().Value[..^7] });
        fixture.Events.Calls.Add(A.Call(SecretCallKind.DeleteSecret, A.Moment.AddHours(-4), id: "unknown") with { SecretArn = "prod/gone" });

        await events.ReadNewAsync(Cancel);

        fixture.Events.Queries.Select(query => query.EventName).ShouldBe([.. RotationEventNames.All.Keys, .. TrailNames.Calls]);
        fixture.Trails.Of(A.Scope()).CallsOf(A.Arn().Value).Select(call => call.EventId).ShouldBe(["partial", "name", "arn"]);
        fixture.Trails.Of(A.Scope()).Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task ReadNewAsync_StoreDown_IsShownAndReadAgainAfterARestart()
    {
        fixture.History.Broken = true;
        Happened(RotationEventKind.Succeeded, 3, A.Moment.AddMinutes(-10));
        await events.ReadNewAsync(Cancel);
        Kept().Length.ShouldBe(3);
        fixture.History.Broken = false;
        fixture.Events.Forget();

        var after = new RotationEvents(fixture.Estate, new ScopeTrail(A.Scope(), fixture.Trails, fixture.History, NullLogger.Instance), fixture.Events, fixture.Time, 90);
        await after.ResumeAsync(Cancel);
        await after.ReadNewAsync(Cancel);

        fixture.Events.Queries.ShouldAllBe(query => query.From == A.Moment.AddDays(-90));
        fixture.History.Events.Count.ShouldBe(3);
    }

    [Fact]
    public async Task ReadNewAsync_EventsOfOneSecret_AreOldestFirst()
    {
        Happened(RotationEventKind.Started, 10, A.Moment.AddMinutes(-1), apart: TimeSpan.FromMinutes(3));
        Happened(RotationEventKind.Succeeded, 10, A.Moment.AddMinutes(-2), apart: TimeSpan.FromMinutes(3), from: 100);

        await events.ReadNewAsync(Cancel);

        Kept().Select(item => item.At).ShouldBeInOrder();
    }

    private ImmutableArray<CoveredSpan> Covered(string eventName) => fixture.Trails.Of(A.Scope()).Covered.Of(eventName);

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
