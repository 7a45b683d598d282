using System.Collections.Immutable;
using CsCheck;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Collection;
using Keyturn.Aws.Errors;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using static Keyturn.Aws.Tests.Collection.CollectionFixture;

namespace Keyturn.Aws.Tests.Collection;

public sealed class ReadEventWatchTests
{
    private const string Web = $"arn:aws:iam::{A.AccountId}:role/web";
    private const string Person = $"arn:aws:iam::{A.AccountId}:role/dba";
    private static readonly string Secret = Changed(0, default).Arn;

    private readonly CollectionFixture fixture = new();
    private readonly FakeReadEventReader reader = new();

    private ObservedReads Seen => fixture.Estate.Snapshot.ObservedReads.Value.ShouldNotBeNull();

    [Fact]
    public async Task ReadNextAsync_EventsOfTwoPrincipals_AreCountedByPrincipal()
    {
        var watch = Watch();
        reader.Events.AddRange([Read(Web, -60), Read(Web, -3_000), Read(Web, -2_000, ReadEventKind.Denied), Read(Person, -500), Read(Web, -61, ReadEventKind.Decrypt)]);

        await ReadAllAsync(watch);

        Seen.Of(Secret)[Web].ShouldBe(new ObservedRead(Web, A.Moment.AddMinutes(-3_000), A.Moment.AddMinutes(-60), 2) { Denied = 1, Decrypts = 1, Session = "session" });
        Seen.Of(Secret)[Person].Times.ShouldBe(1);
    }

    [Fact]
    public async Task ReadNextAsync_NameOrArnWithoutSuffix_IsTheSecret()
    {
        var watch = Watch();
        reader.Events.AddRange([Read(Web, -60) with { SecretId = "secret-00000" }, Read(Web, -70) with { SecretId = Secret[..^7] }, Read(Web, -80) with { SecretId = "no-such-secret" }]);

        await ReadAllAsync(watch);

        Seen.BySecret.Keys.ShouldBe([Secret]);
        Seen.Of(Secret)[Web].Times.ShouldBe(2);
    }

    [Fact]
    public async Task ReadNextAsync_Everything_IsCoveredUpToAQuarterOfAnHourAgo()
    {
        await ReadAllAsync(Watch());

        Seen.CoveredOf("GetSecretValue").ShouldBe([new CoveredSpan(A.Moment.AddDays(-30), A.Moment.AddMinutes(-15))]);
        reader.Queries.Count.ShouldBe(2, "a page of each name");
    }

    [Fact]
    public async Task ReadNextAsync_WhileTimePasses_ReadsWhatIsNewAndNothingTwice()
    {
        var watch = Watch();
        reader.PageSize = 3;
        reader.Events.AddRange(Enumerable.Range(1, 10).Select(number => Read(Web, -60 * number)));
        await ReadAllAsync(watch);
        for (var round = 0; round < 20; round++)
        {
            reader.Events.Add(Read(Web, (int)(fixture.Time.GetUtcNow() - A.Moment).TotalMinutes));
            fixture.Time.Advance(TimeSpan.FromMinutes(3));
            await ReadAllAsync(watch);
        }

        fixture.Time.Advance(TimeSpan.FromMinutes(30));
        await ReadAllAsync(watch);

        Seen.Of(Secret)[Web].Times.ShouldBe(30);
        Seen.CoveredOf("GetSecretValue").ShouldHaveSingleItem();
    }

    /// <summary>However many events fall into one second, wherever a page ends, and whenever the process starts anew: each event counts once.</summary>
    [Fact]
    public async Task ReadNextAsync_StoppedAnywhereAndStartedAnew_CountsEachEventOnce() => await Gen.Select(Gen.Int[0, 40].Array[0, 60], Gen.Int[1, 7], Gen.Int[0, 30]).SampleAsync(async (seconds, pageSize, stopAfter) =>
    {
        var (other, events) = (new CollectionFixture(), new FakeReadEventReader { PageSize = pageSize });
        Show(other);
        events.Events.AddRange(seconds.Select(second => Read(Web, -60) with { At = A.Moment.AddMinutes(-60).AddSeconds(-second) }));
        var first = new ReadEventWatch(other.Estate, events, other.Time, 30);
        for (var page = 0; page < stopAfter; page++)
            await first.ReadNextAsync(CancellationToken.None);

        var second = new ReadEventWatch(other.Estate, events, other.Time, 30);
        while (await second.ReadNextAsync(CancellationToken.None))
        {
        }

        var told = other.Estate.Snapshot.ObservedReads.Value.ShouldNotBeNull();
        (told.Of(Secret).GetValueOrDefault(Web)?.Times ?? 0).ShouldBe(seconds.Length);
        told.CoveredOf("GetSecretValue").ShouldBe([new CoveredSpan(A.Moment.AddDays(-30), A.Moment.AddMinutes(-15))]);
    });

    [Fact]
    public async Task ReadNextAsync_Denied_SaysSoAndKeepsWhatWasSeen()
    {
        var watch = Watch();
        reader.Events.Add(Read(Web, -60));
        await ReadAllAsync(watch);
        reader.Fail = _ => Error(AwsFailure.Denied);
        fixture.Time.Advance(TimeSpan.FromMinutes(10));

        (await watch.ReadNextAsync(Cancel)).ShouldBeFalse();

        fixture.Estate.Snapshot.ObservedReads.Failure.ShouldNotBeNull().Call.ShouldBe("cloudtrail:LookupEvents");
        Seen.Has(Secret, Web).ShouldBeTrue();
    }

    [Fact]
    public async Task ReadNextAsync_FailsBetweenTwoPages_GoesOnWhereItStoodAndLeavesNoGap()
    {
        var watch = Watch();
        await ReadAllAsync(watch);
        reader.PageSize = 2;
        reader.Events.AddRange(Enumerable.Range(0, 9).Select(number => Read(Web, 5) with { At = A.Moment.AddMinutes(5).AddSeconds(number) }));
        fixture.Time.Advance(TimeSpan.FromMinutes(30));
        reader.Fail = query => query.NextToken is "4" ? Error(AwsFailure.Throttled) : null;
        await ReadAllAsync(watch);
        Seen.CoveredOf("GetSecretValue").Length.ShouldBe(2);

        reader.Fail = _ => null;
        await ReadAllAsync(watch);

        Seen.CoveredOf("GetSecretValue").ShouldHaveSingleItem();
        Seen.Of(Secret)[Web].Times.ShouldBe(9);
        fixture.Estate.Snapshot.ObservedReads.Failure.ShouldBeNull();
    }

    [Fact]
    public async Task ReadNextAsync_MoreThanCanBeRead_LeavesAGapThatIsTold()
    {
        var watch = Watch();
        await ReadAllAsync(watch);
        reader.PageSize = 1;
        reader.Events.AddRange(Enumerable.Range(0, ReadEventTrack.MostPages + 20).Select(number => Read(Web, 5) with { At = A.Moment.AddMinutes(5).AddSeconds(number) }));
        fixture.Time.Advance(TimeSpan.FromMinutes(30));

        await ReadAllAsync(watch);

        var covered = Seen.CoveredOf("GetSecretValue");
        covered.Length.ShouldBe(2);
        covered[^1].ShouldBe(new CoveredSpan(A.Moment.AddMinutes(5).AddSeconds(21), A.Moment.AddMinutes(15)));
        Seen.Of(Secret)[Web].Times.ShouldBe(ReadEventTrack.MostPages - 1, "the second that a page ends in may go on, so it does not count");
    }

    [Fact]
    public async Task ReadNextAsync_SameReaderAgain_MovesNoRevision()
    {
        var watch = Watch();
        reader.Events.Add(Read(Web, -60));
        await ReadAllAsync(watch);
        var before = Seen.Revision;
        reader.Events.Add(Read(Web, 1));
        fixture.Time.Advance(TimeSpan.FromMinutes(30));
        await ReadAllAsync(watch);
        (Seen.Revision, Seen.Of(Secret)[Web].Times).ShouldBe((before, 2));

        reader.Events.Add(Read(Person, 20));
        fixture.Time.Advance(TimeSpan.FromMinutes(30));
        await ReadAllAsync(watch);

        Seen.Revision.ShouldBeGreaterThan(before);
    }

    [Fact]
    public async Task ReadNextAsync_ListNotRead_AsksNothing()
    {
        var watch = new ReadEventWatch(fixture.Estate, reader, fixture.Time, 30);

        (await watch.ReadNextAsync(Cancel)).ShouldBeFalse();

        reader.Queries.ShouldBeEmpty();
    }

    [Fact]
    public void Budget_OfReads_IsItsOwnAndLeavesRotationsTheirs()
    {
        var (rotations, reads) = (AwsOperation.LookupEvents, AwsOperation.LookupReadEvents);

        reads.Family.ShouldNotBe(rotations.Family, "else a rotation would wait behind a page of reads");
        reads.Action.ShouldBe(rotations.Action);
        (reads.Family.CollectorRate + rotations.Family.CollectorRate).ShouldBeLessThan(2, "what CloudTrail lets through a second");
    }

    [Fact]
    public void Add_ManyPrincipals_KeepsThoseSeenLast()
    {
        var secrets = Many(1).ToImmutableSecrets();
        var events = Enumerable.Range(0, ObservedReadMerge.MostPrincipals + 50).Select(number => Read($"role-{number:D4}", number));

        var seen = new ObservedReadMerge().Add(ObservedReads.None, secrets, events);

        seen.Of(Secret).Count.ShouldBe(ObservedReadMerge.MostPrincipals);
        seen.Has(Secret, "role-0049").ShouldBeFalse();
        seen.Has(Secret, "role-0050").ShouldBeTrue();
    }

    private ReadEventWatch Watch()
    {
        Show(fixture);
        return new ReadEventWatch(fixture.Estate, reader, fixture.Time, 30);
    }

    private static void Show(CollectionFixture fixture) =>
        fixture.Estate.Update(now => now with { Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(Many(2).ToImmutableSecrets(), A.Moment) });

    private static async Task ReadAllAsync(ReadEventWatch watch)
    {
        while (await watch.ReadNextAsync(Cancel))
        {
        }
    }

    private static ReadEvent Read(string principal, int minutes, ReadEventKind kind = ReadEventKind.Read) => new(Secret, principal, "session", A.Moment.AddMinutes(minutes), kind);
}
