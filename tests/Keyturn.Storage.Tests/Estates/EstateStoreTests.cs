using System.Collections.Immutable;
using System.Text.Json;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Storage.Tests.Databases;
using Keyturn.Testing;
using Microsoft.EntityFrameworkCore;

namespace Keyturn.Storage.Tests.Estates;

public sealed class EstateStoreTests(TestDatabases databases)
{
    private static readonly PartFailure Denied =
        new(A.Moment.AddHours(1), "secretsmanager:ListSecrets", "AccessDeniedException", "not authorized", "secretsmanager:ListSecrets");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Load_NothingSaved_IsNull(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);

        (await database.Estate.LoadAsync(A.Scope(), Cancellation)).ShouldBeNull();
    }

    [Theory, OnEachDatabase]
    public async Task Save_EveryFactOfASecret_ComesBack(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        var secret = A.Secret(tags: [("env", "prod"), ("所有者", "DBA")], rules: new RotationRules(30, "cron(0 16 1 * ? *)", "3h")) with
        {
            Description = "Oracle 注文",
            KmsKeyId = "alias/secrets",
            LastAccessed = A.Moment.AddHours(-3),
            Deleted = A.Moment.AddDays(-1),
            OwningService = "rds",
            PrimaryRegion = "us-east-1",
            Type = "partner",
            Replicas = [new SecretReplica("us-east-1", null, "InSync", "message", A.Moment)],
        };

        await database.Estate.SaveAsync(A.Snapshot([secret]), Cancellation);

        var loaded = await LoadAsync(database);
        loaded.Secrets.ReadAt.ShouldBe(A.Moment);
        loaded.Secrets.Failure.ShouldBeNull();
        loaded.Secrets.Value.ShouldNotBeNull().ShouldHaveSingleItem().Value.ShouldHaveTheFactsOf(secret);
    }

    [Theory, OnEachDatabase]
    public async Task Save_SecretOfWhichLittleIsKnown_KeepsUnknownUnknown(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        var secret = new Secret { Arn = A.Arn("bare").Value, Name = "bare" };

        await database.Estate.SaveAsync(A.Snapshot([secret]), Cancellation);

        (await LoadAsync(database)).Secrets.Value.ShouldNotBeNull()[secret.Arn].ShouldHaveTheFactsOf(secret);
    }

    [Theory, OnEachDatabase]
    public async Task Save_Functions_ComeBackWithNamesOfVariablesOnly(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        var function = A.Function() with { EnvironmentNames = ["SECRETS_MANAGER_ENDPOINT"], SubnetIds = ["subnet-1"], VpcId = "vpc-1", MemoryMegabytes = 128 };

        await database.Estate.SaveAsync(A.Snapshot([], functions: [function]), Cancellation);

        (await LoadAsync(database)).Functions.Value.ShouldNotBeNull()[function.Arn].ShouldHaveTheFactsOf(function);
    }

    [Theory, OnEachDatabase]
    public async Task Save_FailureAfterAGoodRead_KeepsTheFactsWithTheirTime(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        var snapshot = A.Snapshot([A.Secret()]);
        await database.Estate.SaveAsync(snapshot, Cancellation);

        await database.Estate.SaveAsync(snapshot with { Secrets = snapshot.Secrets.FailedWith(Denied) }, Cancellation);

        var part = (await LoadAsync(database)).Secrets;
        part.ReadAt.ShouldBe(A.Moment);
        part.Failure.ShouldBe(Denied);
        part.Value.ShouldNotBeNull().Count.ShouldBe(1);
    }

    [Theory, OnEachDatabase]
    public async Task Save_PartThatWasNotReadThisTime_NeverErasesWhatIsKept(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Estate.SaveAsync(A.Snapshot([A.Secret()]), Cancellation);

        await database.Estate.SaveAsync(new EstateSnapshot(A.Scope()), Cancellation);
        (await LoadAsync(database)).Secrets.Value.ShouldNotBeNull().Count.ShouldBe(1);
        await database.Estate.SaveAsync(
            new EstateSnapshot(A.Scope()) { Secrets = EstatePart<ImmutableDictionary<string, Secret>>.NotRead.FailedWith(Denied) }, Cancellation);

        var part = (await LoadAsync(database)).Secrets;
        part.Value.ShouldNotBeNull().Count.ShouldBe(1);
        part.ReadAt.ShouldBe(A.Moment);
        part.Failure.ShouldBe(Denied);
    }

    [Theory, OnEachDatabase]
    public async Task Save_OnlyAFailureThenARead_ShowsEachInTurn(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        var failed = new EstateSnapshot(A.Scope()) { Secrets = EstatePart<ImmutableDictionary<string, Secret>>.NotRead.FailedWith(Denied) };

        await database.Estate.SaveAsync(failed, Cancellation);
        var before = (await LoadAsync(database)).Secrets;
        await database.Estate.SaveAsync(failed, Cancellation);
        await database.Estate.SaveAsync(A.Snapshot([A.Secret()]), Cancellation);
        var after = (await LoadAsync(database)).Secrets;

        before.ShouldBe(EstatePart<ImmutableDictionary<string, Secret>>.NotRead.FailedWith(Denied));
        after.Failure.ShouldBeNull();
        after.Value.ShouldNotBeNull().Count.ShouldBe(1);
    }

    [Theory, OnEachDatabase]
    public async Task Save_NewerFacts_ReplaceThePartWhole(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Estate.SaveAsync(A.Snapshot([A.Secret("one"), A.Secret("two")]), Cancellation);

        await database.Estate.SaveAsync(A.Snapshot([A.Secret("two"), A.Secret("three")], readAt: A.Moment.AddMinutes(1)), Cancellation);

        var part = (await LoadAsync(database)).Secrets;
        part.ReadAt.ShouldBe(A.Moment.AddMinutes(1));
        part.Value.ShouldNotBeNull().Values.Select(secret => secret.Name).Order().ShouldBe(["three", "two"]);
    }

    [Theory, OnEachDatabase]
    public async Task Save_OlderFacts_NeverReplaceNewerOnes(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Estate.SaveAsync(A.Snapshot([A.Secret("new")]), Cancellation);

        await database.Estate.SaveAsync(A.Snapshot([A.Secret("old")], readAt: A.Moment.AddMinutes(-1)), Cancellation);
        await database.Estate.SaveAsync(A.Snapshot([A.Secret("new")], readAt: A.Moment.AddMinutes(-1)), Cancellation);

        var part = (await LoadAsync(database)).Secrets;
        part.ReadAt.ShouldBe(A.Moment);
        part.Value.ShouldNotBeNull().Values.ShouldHaveSingleItem().Name.ShouldBe("new");
    }

    [Theory, OnEachDatabase]
    public async Task Save_UnchangedFacts_OnlyMoveTheReadTime(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Estate.SaveAsync(A.Snapshot([A.Secret("one"), A.Secret("two")]), Cancellation);
        await database.RunAsync("UPDATE estate_parts SET failure = '{\"At\":\"2026-01-01T00:00:00Z\",\"Call\":\"c\",\"Code\":\"x\",\"Message\":\"m\"}'");

        await database.Estate.SaveAsync(A.Snapshot([A.Secret("two"), A.Secret("one")], readAt: A.Moment.AddMinutes(1)), Cancellation);

        var part = (await LoadAsync(database)).Secrets;
        part.ReadAt.ShouldBe(A.Moment.AddMinutes(1));
        part.Failure.ShouldBeNull();
        part.Value.ShouldNotBeNull().Count.ShouldBe(2);
    }

    [Theory, OnEachDatabase]
    public async Task Load_ContentOfAnotherShape_IsAPartNotRead(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Estate.SaveAsync(A.Snapshot([A.Secret()]), Cancellation);
        await using (var context = await database.Contexts.CreateDbContextAsync(Cancellation))
        {
            await context.EstateParts.ExecuteUpdateAsync(row => row.SetProperty(part => part.Content, new byte[] { 1, 2, 3 }), Cancellation);
        }

        (await LoadAsync(database)).Secrets.ShouldBe(EstatePart<ImmutableDictionary<string, Secret>>.NotRead);
    }

    [Theory, OnEachDatabase]
    public async Task Load_OtherAccountOrRegion_DoesNotMix(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        var osaka = A.Scope(region: "ap-northeast-3");
        await database.Estate.SaveAsync(A.Snapshot([A.Secret("tokyo")]), Cancellation);
        await database.Estate.SaveAsync(A.Snapshot([A.Secret("osaka")], scope: osaka), Cancellation);
        await database.Estate.SaveVersionsAsync(osaka, Versions(1), Cancellation);

        (await LoadAsync(database)).Secrets.Value.ShouldNotBeNull().Values.ShouldHaveSingleItem().Name.ShouldBe("tokyo");
        (await LoadAsync(database)).VersionCreated.ShouldBeEmpty();
        (await database.Estate.LoadAsync(osaka, Cancellation)).ShouldNotBeNull().VersionCreated.Count.ShouldBe(1);
        (await database.Estate.LoadAsync(A.Scope(A.OtherAccountId), Cancellation)).ShouldBeNull();
    }

    [Theory, OnEachDatabase]
    public async Task SaveVersions_KnownIds_AreLeftAlone(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Estate.SaveVersionsAsync(A.Scope(), Versions(2), Cancellation);

        await database.Estate.SaveVersionsAsync(A.Scope(), Versions(3).SetItem(A.Version(0), A.Moment.AddYears(1)), Cancellation);
        await database.Estate.SaveVersionsAsync(A.Scope(), Versions(0), Cancellation);

        (await LoadAsync(database)).VersionCreated.OrderBy(version => version.Key).ShouldBe(Versions(3).OrderBy(version => version.Key));
    }

    [Theory, OnEachDatabase]
    public async Task SaveVersions_ManyMoreThanOneStatementTakes_AreAllKept(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);

        await database.Estate.SaveVersionsAsync(A.Scope(), Versions(1_777), Cancellation);

        (await LoadAsync(database)).VersionCreated.Count.ShouldBe(1_777);
    }

    [Theory, OnEachDatabase]
    public async Task Load_Events_AreThoseThatCloudTrailItselfRemembers(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        var old = A.Event(RotationEventKind.Started, A.Moment.AddDays(-91), id: "old");
        var failed = A.Event(RotationEventKind.Failed, A.Moment.AddDays(-1), step: "setSecret", id: "failed");
        var odd = A.Event(RotationEventKind.Abandoned, A.Moment, secret: A.Arn("other"), id: "odd") with { VersionId = null };

        await database.History.SaveTrailAsync(A.Scope(), [failed, old, odd], [], ImmutableDictionary<string, ImmutableArray<CoveredSpan>>.Empty, Cancellation);

        var events = (await LoadAsync(database)).RotationEvents;
        events.ReadAt.ShouldBe(A.Moment);
        events.Value.ShouldNotBeNull()[A.Arn().Value].ShouldBe([failed]);
        events.Value[A.Arn("other").Value].ShouldBe([odd]);
    }

    [Theory, OnEachDatabase]
    public async Task Save_EventsPart_KeepsItsReadTimeAndFailureButTakesEventsFromTheirRows(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        var snapshot = A.Snapshot([], events: []);

        await database.Estate.SaveAsync(snapshot with { RotationEvents = snapshot.RotationEvents.FailedWith(Denied) }, Cancellation);

        var events = (await LoadAsync(database)).RotationEvents;
        events.Value.ShouldNotBeNull().ShouldBeEmpty();
        events.ReadAt.ShouldBe(A.Moment);
        events.Failure.ShouldBe(Denied);
    }

    [Theory, OnEachDatabase]
    public async Task Load_ContentOfAnotherFormat_IsDroppedAndNotMisread(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Estate.SaveAsync(WholeEstate.Snapshot, Cancellation);
        await database.Estate.SaveFactsAsync(WholeEstate.Snapshot, Cancellation);
        await database.Estate.SaveSecretFactsAsync(A.Scope(), WholeEstate.Snapshot.Permissions.Secrets, Cancellation);
        await database.RunAsync("UPDATE estate_parts SET format = 'other'");
        await database.RunAsync("UPDATE secret_facts SET format = 'other'");

        var loaded = await LoadAsync(database);

        loaded.Secrets.Value.ShouldBeNull();
        loaded.Permissions.Secrets.ShouldBeEmpty();
        EstateParts.Of(loaded).ShouldAllBe(one => one.Part.ReadAt == null);
        await database.Estate.SaveFactsAsync(WholeEstate.Snapshot, Cancellation);
        EstateParts.Of(await LoadAsync(database)).ShouldAllBe(one => one.Part.ReadAt == A.Moment);
    }

    [Theory, OnEachDatabase]
    public async Task SaveFacts_WholeEstate_ComesBackWithItsReadTimes(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);

        await database.Estate.SaveFactsAsync(WholeEstate.Snapshot, Cancellation);

        var loaded = await LoadAsync(database);
        loaded.Network.ShouldHaveTheFactsOf(WholeEstate.Snapshot.Network);
        (loaded.Permissions with { Secrets = WholeEstate.Snapshot.Permissions.Secrets }).ShouldHaveTheFactsOf(WholeEstate.Snapshot.Permissions);
    }

    [Theory, OnEachDatabase]
    public async Task SaveSecretFacts_PolicyAndKeysSavedApart_ComeBackTogether(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        var whole = WholeEstate.Snapshot.Permissions.Secrets;
        var (arn, access) = whole.Single();

        await database.Estate.SaveSecretFactsAsync(A.Scope(), whole.SetItem(arn, SecretAccess.NotRead with { Policy = access.Policy }), Cancellation);
        await database.Estate.SaveSecretFactsAsync(A.Scope(), whole.SetItem(arn, SecretAccess.NotRead with { Versions = access.Versions }), Cancellation);

        (await LoadAsync(database)).Permissions.Secrets.ShouldHaveTheFactsOf(whole);
    }

    [Theory, OnEachDatabase]
    public async Task SaveSecretFacts_ReadEarlierByAnInstanceThatFellBehind_NeverReplacesNewerOnes(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Estate.SaveSecretFactsAsync(A.Scope(), Keys("new", A.Moment), Cancellation);

        await database.Estate.SaveSecretFactsAsync(A.Scope(), Keys("old", A.Moment.AddMinutes(-1)), Cancellation);
        (await LoadAsync(database)).Permissions.Secrets.Values.ShouldHaveSingleItem().Versions.Value.ShouldNotBeNull().KmsKeyId.ShouldBe("new");
        await database.Estate.SaveSecretFactsAsync(A.Scope(), Keys("newest", A.Moment.AddMinutes(1)), Cancellation);

        var versions = (await LoadAsync(database)).Permissions.Secrets.Values.ShouldHaveSingleItem().Versions;
        (versions.Value.ShouldNotBeNull().KmsKeyId, versions.ReadAt).ShouldBe(("newest", A.Moment.AddMinutes(1)));
    }

    [Theory, OnEachDatabase]
    public async Task ForgetSecretFacts_Gone_AreGoneAndOthersStay(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        var facts = Enumerable.Range(0, 250).ToImmutableDictionary(number => A.Arn($"secret-{number}").Value, _ => SecretAccess.NotRead with { Policy = EstatePart<ResourcePolicy>.Read(ResourcePolicy.None, A.Moment) });
        await database.Estate.SaveSecretFactsAsync(A.Scope(), facts, Cancellation);

        await database.Estate.ForgetSecretFactsAsync(A.Scope(), [.. facts.Keys.Where(arn => arn != A.Arn("secret-7").Value)], Cancellation);

        (await LoadAsync(database)).Permissions.Secrets.ShouldHaveSingleItem().Key.ShouldBe(A.Arn("secret-7").Value);
    }

    private static ImmutableDictionary<string, SecretAccess> Keys(string key, DateTimeOffset at) =>
        ImmutableDictionary<string, SecretAccess>.Empty.Add(A.Arn().Value, SecretAccess.NotRead with { Versions = EstatePart<VersionSet>.Read(new([], key), at) });

    private static ImmutableDictionary<string, DateTimeOffset> Versions(int count) =>
        Enumerable.Range(0, count).ToImmutableDictionary(A.Version, number => A.Moment.AddDays(-number).AddMilliseconds(7));

    private static async Task<EstateSnapshot> LoadAsync(TestDatabase database) =>
        (await database.Estate.LoadAsync(A.Scope(), Cancellation)).ShouldNotBeNull();
}

/// <summary>Records that hold immutable collections compare those by reference; their JSON holds every fact.</summary>
internal static class FactAssertions
{
    public static void ShouldHaveTheFactsOf<T>(this T actual, T expected) =>
        JsonSerializer.Serialize(actual).ShouldBe(JsonSerializer.Serialize(expected));
}
