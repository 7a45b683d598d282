using Keyturn.Operations.Access;
using Keyturn.Operations.Ports;
using Keyturn.Storage.Tests.Databases;
using Keyturn.Testing;

namespace Keyturn.Storage.Tests.People;

public sealed class PeopleStoreTests(TestDatabases databases)
{
    private static readonly KnownPerson Aiko = new("aiko", "https://login.example", "s-1", "佐藤 愛子", ["dba", "運用"], A.Moment, A.Moment, null);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Find_AfterAdd_IsTheSamePersonByIdAndBySubject(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);

        (await database.People.TryAddAsync(Aiko, Cancellation)).ShouldBeTrue();

        ShouldBeSame(await database.People.FindAsync("aiko", Cancellation), Aiko);
        ShouldBeSame(await database.People.FindAsync("https://login.example", "s-1", Cancellation), Aiko);
        (await database.People.FindAsync("https://other.example", "s-1", Cancellation)).ShouldBeNull();
        (await database.People.FindAsync("Aiko", Cancellation)).ShouldBeNull();
    }

    [Theory, OnEachDatabase]
    public async Task TryAdd_IdOrPersonTaken_ChangesNothing(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.People.TryAddAsync(Aiko, Cancellation);

        (await database.People.TryAddAsync(Aiko with { Subject = "s-2", Name = "Somebody else" }, Cancellation)).ShouldBeFalse();
        (await database.People.TryAddAsync(Aiko with { Id = "aiko-2" }, Cancellation)).ShouldBeFalse();

        ShouldBeSame((await database.People.ListAsync(Cancellation)).ShouldHaveSingleItem(), Aiko);
    }

    [Theory, OnEachDatabase]
    public async Task Update_FurtherSignIn_KeepsIdAndFirstSeen(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.People.TryAddAsync(Aiko, Cancellation);

        await database.People.UpdateAsync("aiko", "Aiko Tanaka", [], A.Moment.AddDays(1), Cancellation);

        ShouldBeSame(await database.People.FindAsync("aiko", Cancellation), Aiko with { Name = "Aiko Tanaka", Groups = [], LastSignIn = A.Moment.AddDays(1) });
    }

    [Theory, OnEachDatabase]
    public async Task SetRemoved_AndBack_IsKept(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.People.TryAddAsync(Aiko, Cancellation);

        await database.People.SetRemovedAsync("aiko", A.Moment.AddHours(1), Cancellation);
        (await database.People.FindAsync("aiko", Cancellation)).ShouldNotBeNull().Removed.ShouldBe(A.Moment.AddHours(1));

        await database.People.SetRemovedAsync("aiko", null, Cancellation);
        (await database.People.FindAsync("aiko", Cancellation)).ShouldNotBeNull().Removed.ShouldBeNull();
    }

    [Theory, OnEachDatabase]
    public async Task Sessions_OneEnded_TheOthersGoOn(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        foreach (var (id, person) in new[] { ("one", "aiko"), ("two", "aiko"), ("three", "ben") })
            await database.People.AddSessionAsync(new(id, person, A.Moment, A.Moment, null), A.Moment.AddDays(-30), Cancellation);

        (await database.People.EndSessionAsync("one", A.Moment.AddMinutes(1), Cancellation)).ShouldBeTrue();
        (await database.People.EndSessionAsync("one", A.Moment.AddMinutes(3), Cancellation)).ShouldBeFalse();

        (await database.People.FindSessionAsync("one", Cancellation)).ShouldNotBeNull().Ended.ShouldBe(A.Moment.AddMinutes(1));
        (await OpenAsync(database)).ShouldBe(["three", "two"]);
        await database.People.EndSessionsAsync("aiko", A.Moment.AddMinutes(2), Cancellation);
        (await OpenAsync(database)).ShouldBe(["three"]);
        (await database.People.FindSessionAsync("one", Cancellation)).ShouldNotBeNull().Ended.ShouldBe(A.Moment.AddMinutes(1));
    }

    [Theory, OnEachDatabase]
    public async Task TouchSession_OutOfOrder_KeepsTheLater(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.People.AddSessionAsync(new("one", "aiko", A.Moment, A.Moment, null), A.Moment, Cancellation);

        await database.People.TouchSessionAsync("one", A.Moment.AddMinutes(9), Cancellation);
        await database.People.TouchSessionAsync("one", A.Moment.AddMinutes(4), Cancellation);

        (await database.People.FindSessionAsync("one", Cancellation)).ShouldNotBeNull().Active.ShouldBe(A.Moment.AddMinutes(9));
    }

    [Theory, OnEachDatabase]
    public async Task AddSession_LaterOn_ForgetsTheOldOnes(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.People.AddSessionAsync(new("old", "aiko", A.Moment, A.Moment, null), A.Moment.AddDays(-30), Cancellation);

        await database.People.AddSessionAsync(new("new", "aiko", A.Moment.AddDays(31), A.Moment.AddDays(31), null), A.Moment.AddDays(1), Cancellation);

        (await database.People.FindSessionAsync("old", Cancellation)).ShouldBeNull();
        (await database.People.FindSessionAsync("new", Cancellation)).ShouldNotBeNull();
    }

    [Theory, OnEachDatabase]
    public async Task Find_WithoutTables_SaysThatTheStoreIsAway(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.RunAsync("DROP TABLE people");

        await Should.ThrowAsync<PeopleUnavailableException>(() => database.People.FindAsync("aiko", Cancellation));
    }

    private static async Task<IEnumerable<string>> OpenAsync(TestDatabase database) =>
        (await database.People.ListOpenSessionsAsync(A.Moment.AddDays(-1), Cancellation)).Select(session => session.Id).Order(StringComparer.Ordinal);

    private static void ShouldBeSame(KnownPerson? found, KnownPerson expected)
    {
        found.ShouldNotBeNull().Groups.ShouldBe(expected.Groups);
        (found with { Groups = expected.Groups }).ShouldBe(expected);
    }
}
