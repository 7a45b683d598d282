using Keyturn.Storage.Tests.Databases;

namespace Keyturn.Storage.Tests.Preferences;

public sealed class PreferenceStoreTests(TestDatabases databases)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Read_NeverWritten_IsNull(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);

        (await database.Preferences.ReadAsync("dba", "columns", Cancellation)).ShouldBeNull();
    }

    [Theory, OnEachDatabase]
    public async Task Write_Twice_KeepsTheLaterPerPersonAndName(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Preferences.WriteAsync("dba", "columns", """["name"]""", Cancellation);
        await database.Preferences.WriteAsync("dba", "columns", """["name","状態"]""", Cancellation);
        await database.Preferences.WriteAsync("dba", "theme", "\"dark\"", Cancellation);
        await database.Preferences.WriteAsync("night", "columns", "[]", Cancellation);

        (await database.Preferences.ReadAsync("dba", "columns", Cancellation)).ShouldBe("""["name","状態"]""");
        (await database.Preferences.ReadAsync("dba", "theme", Cancellation)).ShouldBe("\"dark\"");
        (await database.Preferences.ReadAsync("night", "columns", Cancellation)).ShouldBe("[]");
    }

    [Theory, OnEachDatabase]
    public async Task Write_Null_RemovesThatDocumentOnly(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await database.Preferences.WriteAsync("dba", "columns", "[]", Cancellation);
        await database.Preferences.WriteAsync("dba", "theme", "\"dark\"", Cancellation);

        await database.Preferences.WriteAsync("dba", "columns", null, Cancellation);
        await database.Preferences.WriteAsync("dba", "never written", null, Cancellation);

        (await database.Preferences.ReadAsync("dba", "columns", Cancellation)).ShouldBeNull();
        (await database.Preferences.ReadAsync("dba", "theme", Cancellation)).ShouldBe("\"dark\"");
    }

    [Theory, OnEachDatabase]
    public async Task Write_FromManyWindowsAtOnce_EndsWithOneOfThem(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
            database.Preferences.WriteAsync("dba", "columns", $"[{number}]", Cancellation)));

        var kept = await database.Preferences.ReadAsync("dba", "columns", Cancellation);
        Enumerable.Range(0, 20).Select(number => $"[{number}]").ShouldContain(kept);
    }
}
