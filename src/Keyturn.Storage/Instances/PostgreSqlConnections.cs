using Microsoft.Extensions.Options;
using Npgsql;

namespace Keyturn.Storage.Instances;

/// <summary>Connections that are held for as long as the console runs, so they notice by themselves when the other end is gone: within about 20 seconds where nothing says so, at once where something does.</summary>
internal sealed class PostgreSqlConnections(IOptions<StorageOptions> options, InstanceName name)
{
    /// <summary>PostgreSQL cuts names off here.</summary>
    private const int LongestName = 63;

    /// <summary>Locks of leaders.</summary>
    public string Leading { get; } = Held(options.Value.ConnectionString, $"keyturn leader {name.Value}");

    /// <summary>The connection that listens.</summary>
    public string Listening { get; } = new NpgsqlConnectionStringBuilder(Held(options.Value.ConnectionString, $"keyturn listener {name.Value}")) { Pooling = false }.ConnectionString;

    private static string Held(string connectionString, string name)
    {
        var held = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = name.Length > LongestName ? name[..LongestName] : name, KeepAlive = 5, TcpKeepAlive = true, TcpKeepAliveTime = 5, TcpKeepAliveInterval = 5 };
        held.Options = $"{held.Options} -c tcp_keepalives_idle=5 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3".TrimStart();
        return held.ConnectionString;
    }
}
