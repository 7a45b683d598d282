using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Keyturn.Web.Hosting;

/// <summary>How much one request, one message and one connection may ask for. Nothing of the console is large: forms have a few fields, and pages send clicks and what somebody types.</summary>
internal static class RequestLimits
{
    /// <summary>Bytes of a body.</summary>
    public const long LargestBody = 256 * 1024;

    /// <summary>Bytes of one message of a live page.</summary>
    public const long LargestMessage = 32 * 1024;

    /// <summary>WebSockets beside those of live pages: people who sign in, pages that are being opened and closed.</summary>
    private const int SpareSockets = 200;

    public static void AddRequestLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var most = configuration.GetValue($"{WebOptions.Section}:{nameof(WebOptions.MostCircuits)}", new WebOptions().MostCircuits);
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MaxConcurrentUpgradedConnections = most + SpareSockets;
        });
    }

    public static void AddCircuitLimits(this IServerSideBlazorBuilder blazor) => blazor
        .AddCircuitOptions(circuit =>
        {
            circuit.DisconnectedCircuitMaxRetained = 100;
            circuit.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(3);

            // What is kept of a page beyond that only spares its reload: what matters is in the address. It seems to leave a timer behind for as long, also when it gave way to another.
            circuit.PersistedCircuitInMemoryMaxRetained = 200;
            circuit.PersistedCircuitInMemoryRetentionPeriod = TimeSpan.FromMinutes(10);
            circuit.MaxBufferedUnacknowledgedRenderBatches = 10;
        })
        .AddHubOptions(hub => hub.MaximumReceiveMessageSize = LargestMessage);
}
