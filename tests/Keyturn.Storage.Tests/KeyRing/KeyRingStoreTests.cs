using Keyturn.Operations.Ports;
using Keyturn.Storage.Tests.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Storage.Tests.KeyRing;

public sealed class KeyRingStoreTests(TestDatabases databases)
{
    [Theory, OnEachDatabase]
    public async Task Add_ByOneInstance_IsReadByTheOther(StorageProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var one = database.Services();
        await using var other = database.Services();
        other.GetRequiredService<IKeyRingStore>().Read().ShouldBeEmpty();

        one.GetRequiredService<IKeyRingStore>().Add("key-1", "<key id=\"1\" />");
        one.GetRequiredService<IKeyRingStore>().Add("key-2", "<key id=\"2\" />");

        other.GetRequiredService<IKeyRingStore>().Read().ShouldBe(["<key id=\"1\" />", "<key id=\"2\" />"]);
    }
}
