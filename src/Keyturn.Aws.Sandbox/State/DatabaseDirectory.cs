using System.Collections.Concurrent;
using Keyturn.Aws.Sandbox.Databases;

namespace Keyturn.Aws.Sandbox.State;

/// <summary>The database servers of one Region by host name. Safe for concurrent use.</summary>
public sealed class DatabaseDirectory
{
    private readonly ConcurrentDictionary<string, IDatabaseServer> byHost = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>All servers.</summary>
    public IEnumerable<IDatabaseServer> All => byHost.Values;

    /// <summary>Adds or replaces a server.</summary>
    public IDatabaseServer Add(IDatabaseServer server) => byHost[server.Host] = server;

    /// <summary>Takes a server away: nothing answers at its host any more.</summary>
    public void Remove(string host) => byHost.TryRemove(host, out _);

    /// <summary>The server at this host, or null: nothing answers there.</summary>
    public IDatabaseServer? Find(string host) => byHost.GetValueOrDefault(host);
}
