using Keyturn.Operations.Ports;
using Keyturn.Storage.Tests.Databases;
using Keyturn.Testing;

namespace Keyturn.Storage.Tests.People;

public sealed class BreakGlassCodeStoreTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task TryTake_ManyAtOnce_OneComesIn(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        (await database.BreakGlassCodes.WasTakenAsync("abc", Cancellation)).ShouldBeFalse();

        var taken = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Task.Run(() => database.BreakGlassCodes.TryTakeAsync("abc", $"p{number}", A.Moment, Cancellation))));

        taken.Count(one => one).ShouldBe(1);
        (await database.BreakGlassCodes.WasTakenAsync("abc", Cancellation)).ShouldBeTrue();
        (await database.BreakGlassCodes.TryTakeAsync("another", "p1", A.Moment, Cancellation)).ShouldBeTrue();
    }

    [Theory, OnEachDatabase]
    public async Task TryTake_WithoutTables_SaysThatTheStoreIsAway(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.RunAsync("DROP TABLE break_glass_codes");

        await Should.ThrowAsync<PeopleUnavailableException>(() => database.BreakGlassCodes.TryTakeAsync("abc", "p1", A.Moment, Cancellation));
    }
}
