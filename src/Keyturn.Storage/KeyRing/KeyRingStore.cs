using Keyturn.Operations.Ports;
using Microsoft.EntityFrameworkCore;

namespace Keyturn.Storage.KeyRing;

internal sealed class KeyRingStore(IDbContextFactory<ConsoleDbContext> contexts) : IKeyRingStore
{
    public IReadOnlyList<string> Read()
    {
        using var context = contexts.CreateDbContext();
        return [.. context.KeyRing.OrderBy(row => row.Id).Select(row => row.Xml)];
    }

    public void Add(string name, string xml)
    {
        using var context = contexts.CreateDbContext();
        context.KeyRing.Add(new KeyRingRow { Name = name, Xml = xml });
        context.SaveChanges();
    }
}
