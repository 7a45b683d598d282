using Keyturn.Aws.Collection;
using Keyturn.Aws.Errors;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using static Keyturn.Aws.Tests.Collection.CollectionFixture;

namespace Keyturn.Aws.Tests.Collection;

public sealed class SecretListingTests
{
    private readonly CollectionFixture fixture = new();
    private readonly SecretListing listing;

    public SecretListingTests() => listing = new SecretListing(fixture.Estate, fixture.Secrets, fixture.Time);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(100, 1)]
    [InlineData(101, 2)]
    [InlineData(10_000, 100)]
    public async Task SweepAsync_Secrets_CostOneCallPerHundred(int secrets, int calls)
    {
        fixture.Secrets.With(Many(secrets));

        (await listing.SweepAsync(Cancel)).ShouldBeTrue();

        fixture.Secrets.ListCalls.ShouldBe(calls);
        fixture.Estate.Snapshot.CallsOfLastRefresh.ShouldBe(calls);
        fixture.Estate.Snapshot.Secrets.Value.ShouldNotBeNull().Count.ShouldBe(secrets);
        fixture.Estate.Snapshot.Secrets.ReadAt.ShouldBe(A.Moment);
    }

    [Fact]
    public async Task SweepAsync_ThreeRegionsOfTenThousand_CostThreeHundredCalls()
    {
        var calls = 0;
        foreach (var _ in new[] { "ap-northeast-1", "us-east-1", "eu-west-1" })
        {
            var region = new CollectionFixture();
            region.Secrets.With(Many(10_000));
            await new SecretListing(region.Estate, region.Secrets, region.Time).SweepAsync(Cancel);
            calls += region.Estate.Snapshot.CallsOfLastRefresh;
        }

        calls.ShouldBe(300);
    }

    [Fact]
    public async Task SweepAsync_First_ShowsRowsFromTheFirstPageOn()
    {
        fixture.Secrets.With(Many(1000));
        List<int> shown = [];
        using var subscription = fixture.Feed.Subscribe(snapshot => shown.Add(snapshot.Secrets.Value?.Count ?? -1));

        await listing.SweepAsync(Cancel);

        shown.ShouldBe([100, 200, 400, 800, 1000]);
    }

    [Fact]
    public async Task SweepAsync_PagesMoveWhileTheyAreRead_TakesTheLaterWord()
    {
        fixture.Secrets.With(Many(150));
        // Between the pages a secret appears before the first page's end, so that its last entry comes again, changed meanwhile.
        fixture.Secrets.BeforeList = call =>
        {
            if (call == 2)
                fixture.Secrets.With(A.Secret("aaa"), Changed(99, A.Moment) with { Description = "changed" });
            return Task.CompletedTask;
        };

        (await listing.SweepAsync(Cancel)).ShouldBeTrue();

        fixture.Estate.Snapshot.Secrets.Value.ShouldNotBeNull()[Changed(99, default).Arn].Description.ShouldBe("changed");
    }

    [Fact]
    public async Task SweepAsync_NothingChanged_KeepsTheSameObjects()
    {
        fixture.Secrets.With(Many(250));
        await listing.SweepAsync(Cancel);
        var before = fixture.Estate.Snapshot.Secrets.Value;
        fixture.Secrets.With(Many(250));

        await listing.SweepAsync(Cancel);

        fixture.Estate.Snapshot.Secrets.Value.ShouldBeSameAs(before);
    }

    [Fact]
    public async Task SweepAsync_OneChanged_MakesThatOneAnew()
    {
        fixture.Secrets.With(Many(250));
        await listing.SweepAsync(Cancel);
        var before = fixture.Estate.Snapshot.Secrets.Value.ShouldNotBeNull();
        listing.Described(before[Changed(8, default).Arn] with { Replicas = [new("us-east-1", null, "InSync", null, null)] });
        before = fixture.Estate.Snapshot.Secrets.Value.ShouldNotBeNull();
        fixture.Time.Advance(SecretListing.Lag * 2);
        fixture.Secrets.With(Many(250).Append(Changed(7, A.Moment) with { Description = "changed by nobody's date" }));

        await listing.SweepAsync(Cancel);

        var after = fixture.Estate.Snapshot.Secrets.Value.ShouldNotBeNull();
        after.Where(pair => !ReferenceEquals(pair.Value, before[pair.Key])).ShouldHaveSingleItem().Value.Description.ShouldBe("changed by nobody's date");
        after[Changed(8, default).Arn].Replicas.ShouldHaveSingleItem().Region.ShouldBe("us-east-1");
    }

    [Fact]
    public async Task SweepAsync_Again_SwapsWholeAndDropsWhatIsGone()
    {
        fixture.Secrets.With(Many(250));
        await listing.SweepAsync(Cancel);
        fixture.Secrets.Secrets.TryRemove(Changed(7, default).Arn, out _);
        List<int> shown = [];
        using var subscription = fixture.Feed.Subscribe(snapshot => shown.Add(snapshot.Secrets.Value?.Count ?? -1));

        await listing.SweepAsync(Cancel);

        shown.ShouldBe([249]);
    }

    [Fact]
    public async Task SweepAsync_FailsInTheMiddle_KeepsOldFactsBesideTheFailure()
    {
        fixture.Secrets.With(Many(250));
        await listing.SweepAsync(Cancel);
        fixture.Time.Advance(TimeSpan.FromMinutes(30));
        fixture.Secrets.FailList = call => call == 5 ? Error(AwsFailure.Denied) : null;

        (await listing.SweepAsync(Cancel)).ShouldBeFalse();

        var part = fixture.Estate.Snapshot.Secrets;
        part.Value.ShouldNotBeNull().Count.ShouldBe(250);
        part.ReadAt.ShouldBe(A.Moment);
        part.Failure.ShouldNotBeNull().ShouldSatisfyAllConditions(
            failure => failure.Call.ShouldBe("secretsmanager:ListSecrets"),
            failure => failure.MissingPermission.ShouldBe("secretsmanager:ListSecrets"),
            failure => failure.At.ShouldBe(A.Moment.AddMinutes(30)));
    }

    [Fact]
    public async Task SweepAsync_AfterAFailure_ClearsIt()
    {
        fixture.Secrets.FailList = _ => Error(AwsFailure.Throttled);
        await listing.SweepAsync(Cancel);
        fixture.Estate.Snapshot.Secrets.Failure.ShouldNotBeNull().MissingPermission.ShouldBeNull();
        fixture.Secrets.FailList = _ => null;

        await listing.SweepAsync(Cancel);

        fixture.Estate.Snapshot.Secrets.Failure.ShouldBeNull();
    }

    [Fact]
    public async Task ReadChangesAsync_LittleChanged_IsOneCall()
    {
        fixture.Secrets.With(Many(10_000));
        await listing.SweepAsync(Cancel);
        fixture.Time.Advance(TimeSpan.FromSeconds(15));
        fixture.Secrets.With(Changed(3, fixture.Time.GetUtcNow()) with { Description = "new" }, Changed(10_001, fixture.Time.GetUtcNow()));

        (await listing.ReadChangesAsync(Cancel)).ShouldBe(true);

        fixture.Secrets.ListCalls.ShouldBe(101);
        fixture.Estate.Snapshot.CallsOfLastRefresh.ShouldBe(1);
        var secrets = fixture.Estate.Snapshot.Secrets.Value.ShouldNotBeNull();
        secrets.Count.ShouldBe(10_001);
        secrets[Changed(3, default).Arn].Description.ShouldBe("new");
    }

    [Fact]
    public async Task ReadChangesAsync_NothingChanged_SaysSoAndRenewsTheTime()
    {
        fixture.Secrets.With(Many(150));
        await listing.SweepAsync(Cancel);
        fixture.Time.Advance(TimeSpan.FromSeconds(15));

        (await listing.ReadChangesAsync(Cancel)).ShouldBe(false);

        fixture.Estate.Snapshot.Secrets.ReadAt.ShouldBe(A.Moment.AddSeconds(15));
    }

    [Fact]
    public async Task ReadChangesAsync_ManyChanged_GoesOnUntilTheWatermarkLessTheLag()
    {
        fixture.Secrets.With(Many(500));
        await listing.SweepAsync(Cancel);
        fixture.Time.Advance(TimeSpan.FromSeconds(15));
        // 150 changed after the sweep, 100 within the lag before it: three pages hold them and the first older one.
        fixture.Secrets.With(Enumerable.Range(0, 150).Select(number => Changed(number, fixture.Time.GetUtcNow())));
        fixture.Secrets.With(Enumerable.Range(150, 100).Select(number => Changed(number, A.Moment.AddMinutes(-5))));
        var before = fixture.Secrets.ListCalls;

        await listing.ReadChangesAsync(Cancel);

        (fixture.Secrets.ListCalls - before).ShouldBe(3);
    }

    [Fact]
    public async Task ReadChangesAsync_ChangeThatBecomesVisibleLate_IsStillFound()
    {
        fixture.Secrets.With(Many(300));
        await listing.SweepAsync(Cancel);
        fixture.Time.Advance(TimeSpan.FromSeconds(15));
        await listing.ReadChangesAsync(Cancel);

        // Changed before the last read, but only now in the list: AWS lags up to five minutes.
        fixture.Secrets.With(Changed(299, A.Moment.AddMinutes(-4)) with { Description = "late" });
        await listing.ReadChangesAsync(Cancel);

        fixture.Estate.Snapshot.Secrets.Value.ShouldNotBeNull()[Changed(299, default).Arn].Description.ShouldBe("late");
    }

    [Fact]
    public async Task ReadChangesAsync_Fails_IsNeitherTrueNorFalse()
    {
        fixture.Secrets.With(Many(10));
        await listing.SweepAsync(Cancel);
        fixture.Secrets.FailList = _ => Error(AwsFailure.Unreachable);

        (await listing.ReadChangesAsync(Cancel)).ShouldBeNull();

        fixture.Estate.Snapshot.Secrets.Failure.ShouldNotBeNull().Code.ShouldBe("Unreachable");
    }

    [Fact]
    public async Task Described_FresherThanTheList_IsNotTurnedBack()
    {
        fixture.Secrets.With(Many(5));
        await listing.SweepAsync(Cancel);
        var described = Changed(2, A.Moment) with { Description = "described", Replicas = [new SecretReplica("us-east-1", null, "InSync", null, null)] };

        listing.Described(described);
        await listing.ReadChangesAsync(Cancel);
        await listing.SweepAsync(Cancel);

        fixture.Estate.Snapshot.Secrets.Value.ShouldNotBeNull()[described.Arn].ShouldBe(described);
    }

    [Fact]
    public async Task Described_ListCatchesUp_TakesTheListButKeepsReplicas()
    {
        fixture.Secrets.With(Many(5));
        await listing.SweepAsync(Cancel);
        var replica = new SecretReplica("us-east-1", null, "InSync", null, null);
        listing.Described(Changed(2, A.Moment) with { Description = "described", Replicas = [replica] });
        fixture.Time.Advance(TimeSpan.FromMinutes(2));
        fixture.Secrets.With(Changed(2, A.Moment.AddMinutes(1)) with { Description = "newer" });

        await listing.ReadChangesAsync(Cancel);

        var secret = fixture.Estate.Snapshot.Secrets.Value.ShouldNotBeNull()[Changed(2, default).Arn];
        secret.Description.ShouldBe("newer");
        secret.Replicas.ShouldBe([replica]);
    }

    [Fact]
    public async Task Gone_Secret_IsTakenOut()
    {
        fixture.Secrets.With(Many(5));
        await listing.SweepAsync(Cancel);

        listing.Gone(Changed(2, default).Arn);

        fixture.Estate.Snapshot.Secrets.Value.ShouldNotBeNull().ShouldNotContainKey(Changed(2, default).Arn);
    }
}
