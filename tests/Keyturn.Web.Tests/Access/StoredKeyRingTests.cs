using Keyturn.Operations.Ports;
using Keyturn.Web.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Access;

public sealed class StoredKeyRingTests
{
    [Fact]
    public void Unprotect_WhatAnotherInstanceProtected_IsReadWithTheSharedStoreOnly()
    {
        var store = new ListStore();
        using var one = Instance(store);
        using var other = Instance(store);
        using var stranger = Instance(new ListStore());

        var cookie = Protector(one).Protect("a session");

        Protector(other).Unprotect(cookie).ShouldBe("a session");
        Should.Throw<System.Security.Cryptography.CryptographicException>(() => Protector(stranger).Unprotect(cookie));
        store.Read().ShouldHaveSingleItem().ShouldStartWith("<key ");
    }

    private static IDataProtector Protector(ServiceProvider instance) => instance.GetRequiredService<IDataProtectionProvider>().CreateProtector("cookies");

    private static ServiceProvider Instance(IKeyRingStore store)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(store);
        services.AddSharedKeys();
        return services.BuildServiceProvider();
    }

    private sealed class ListStore : IKeyRingStore
    {
        private readonly List<string> kept = [];

        public IReadOnlyList<string> Read() => kept;

        public void Add(string name, string xml) => kept.Add(xml);
    }
}
