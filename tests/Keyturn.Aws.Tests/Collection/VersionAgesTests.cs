using System.Collections.Immutable;
using Keyturn.Aws.Collection;
using Keyturn.Aws.Errors;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Testing;
using static Keyturn.Aws.Tests.Collection.CollectionFixture;

namespace Keyturn.Aws.Tests.Collection;

public sealed class VersionAgesTests
{
    private readonly CollectionFixture fixture = new();
    private readonly SecretListing listing;
    private readonly VersionAges ages;

    public VersionAgesTests()
    {
        listing = new SecretListing(fixture.Estate, fixture.Secrets, fixture.Time);
        ages = new VersionAges(fixture.Estate, fixture.Secrets, fixture.Time);
    }

    [Fact]
    public async Task ReadMissingAsync_EveryNewVersion_IsAskedForExactlyOnce()
    {
        await Show(Many(50));

        await ages.ReadMissingAsync(Cancel);
        await ages.ReadMissingAsync(Cancel);

        fixture.Secrets.VersionCalls.Count.ShouldBe(50);
        fixture.Secrets.VersionCalls.Distinct().Count().ShouldBe(50);
        fixture.Estate.Snapshot.VersionCreated.Count.ShouldBe(50);
        fixture.Store.Versions.Count.ShouldBe(50);
    }

    [Fact]
    public async Task ReadMissingAsync_RememberedInTheStore_IsNotAskedFor()
    {
        fixture.Store.Saved = Remembered(new([new(A.Version(1), [VersionStage.Current], A.Moment, null, ["key-1"])], null));
        await fixture.Estate.LoadAsync(Cancel);
        await Show(Many(3));

        await ages.ReadMissingAsync(Cancel);

        fixture.Secrets.VersionCalls.ShouldBe([Changed(0, default).Arn, Changed(2, default).Arn], ignoreOrder: true);
        fixture.Estate.Snapshot.Permissions.Secrets[Changed(1, default).Arn].Versions.Value.ShouldNotBeNull().Versions[0].KmsKeyIds.ShouldBe(["key-1"]);
    }

    [Fact]
    public async Task ReadMissingAsync_OnlyItsAgeIsRemembered_IsAskedOnceForItsKeys()
    {
        fixture.Store.Saved = new EstateSnapshot(A.Scope()) { VersionCreated = fixture.Estate.Snapshot.VersionCreated.Add(A.Version(0), A.Moment) };
        await fixture.Estate.LoadAsync(Cancel);
        await Show(Many(1));

        await ages.ReadMissingAsync(Cancel);
        await ages.ReadMissingAsync(Cancel);

        fixture.Secrets.VersionCalls.ShouldHaveSingleItem();
        fixture.Estate.Snapshot.Permissions.Secrets.Values.ShouldHaveSingleItem().Versions.ReadAt.ShouldBe(A.Moment);
    }

    [Fact]
    public async Task ReadMissingAsync_RememberedUnderAnotherKey_IsAskedForAgain()
    {
        fixture.Store.Saved = Remembered(new([new(A.Version(1), [VersionStage.Current], A.Moment, null, ["key-1"])], "alias/before"));
        await fixture.Estate.LoadAsync(Cancel);
        await Show(Many(2).Skip(1));

        await ages.ReadMissingAsync(Cancel);
        await ages.ReadMissingAsync(Cancel);

        fixture.Secrets.VersionCalls.ShouldBe([Changed(1, default).Arn]);
    }

    [Fact]
    public async Task ReadMissingAsync_Read_KeepsTheKeysInTheStore()
    {
        await Show(Many(20));

        await ages.ReadMissingAsync(Cancel);

        fixture.Store.SecretFacts.Count.ShouldBe(20);
        fixture.Store.SecretFacts.Values.ShouldAllBe(access => access.Versions.Value != null && access.Versions.ReadAt == A.Moment && access.Policy.Value == null);
    }

    [Fact]
    public async Task ReadMissingAsync_NewCurrentVersion_IsOneMoreCall()
    {
        await Show(Many(3));
        await ages.ReadMissingAsync(Cancel);
        await Show(Changed(1, A.Moment) with { StagesByVersion = A.Stages((A.Version(900), [VersionStage.Current]), (A.Version(1), [VersionStage.Previous])) });

        await ages.ReadMissingAsync(Cancel);

        fixture.Secrets.VersionCalls.Count.ShouldBe(4);
        fixture.Estate.Snapshot.VersionCreated.ShouldContainKey(A.Version(900));
    }

    [Fact]
    public async Task ReadMissingAsync_PendingReadBefore_CostsNoCallWhenItBecomesCurrent()
    {
        await Show(Changed(1, A.Moment) with { StagesByVersion = A.Stages((A.Version(1), [VersionStage.Current]), (A.Version(2), [VersionStage.Pending])) });
        await ages.ReadMissingAsync(Cancel);
        await Show(Changed(1, A.Moment.AddMinutes(1)) with { StagesByVersion = A.Stages((A.Version(2), [VersionStage.Current]), (A.Version(1), [VersionStage.Previous])) });

        await ages.ReadMissingAsync(Cancel);

        fixture.Secrets.VersionCalls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task ReadMissingAsync_RowsOnScreen_ComeFirst()
    {
        await Show(Many(200));
        string[] onScreen = [Changed(150, default).Arn, Changed(199, default).Arn, Changed(77, default).Arn];
        ages.Prefer(onScreen);

        await ages.ReadMissingAsync(Cancel);

        fixture.Secrets.VersionCalls.Take(3).ShouldBe(onScreen, ignoreOrder: true);
    }

    [Fact]
    public async Task ReadMissingAsync_ScheduledForDeletionOrWithoutCurrent_IsNotAskedFor()
    {
        await Show(Changed(1, A.Moment) with { Deleted = A.Moment }, Changed(2, A.Moment) with { StagesByVersion = A.Stages((A.Version(2), [VersionStage.Pending])) });

        await ages.ReadMissingAsync(Cancel);

        fixture.Secrets.VersionCalls.ShouldBeEmpty();
    }

    [Fact]
    public async Task ReadMissingAsync_Refused_IsAskedAgainOnlyMuchLater()
    {
        await Show(Many(2));
        fixture.Secrets.FailVersions = arn => arn == Changed(0, default).Arn ? Error(AwsFailure.Denied) : null;
        await ages.ReadMissingAsync(Cancel);
        fixture.Time.Advance(TimeSpan.FromMinutes(29));
        await ages.ReadMissingAsync(Cancel);
        fixture.Secrets.VersionCalls.Count.ShouldBe(2);

        fixture.Time.Advance(TimeSpan.FromMinutes(2));
        fixture.Secrets.FailVersions = _ => null;
        await ages.ReadMissingAsync(Cancel);

        fixture.Secrets.VersionCalls.Count.ShouldBe(3);
        fixture.Estate.Snapshot.VersionCreated.Count.ShouldBe(2);
    }

    [Fact]
    public async Task ReadMissingAsync_Throttled_IsAskedAgainSoon()
    {
        await Show(Many(1));
        fixture.Secrets.FailVersions = _ => Error(AwsFailure.Throttled);
        await ages.ReadMissingAsync(Cancel);
        fixture.Secrets.FailVersions = _ => null;
        fixture.Time.Advance(TimeSpan.FromSeconds(31));

        await ages.ReadMissingAsync(Cancel);

        fixture.Estate.Snapshot.VersionCreated.ShouldHaveSingleItem();
    }

    private static EstateSnapshot Remembered(VersionSet versions) => new(A.Scope())
    {
        VersionCreated = ImmutableDictionary<string, DateTimeOffset>.Empty.Add(A.Version(1), A.Moment),
        Permissions = new() { Secrets = ImmutableDictionary<string, SecretAccess>.Empty.Add(Changed(1, default).Arn, SecretAccess.NotRead with { Versions = EstatePart<VersionSet>.Read(versions, A.Moment) }) },
    };

    private async Task Show(params IEnumerable<Secret> secrets)
    {
        fixture.Secrets.With(secrets);
        await listing.SweepAsync(Cancel);
    }
}
