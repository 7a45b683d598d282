using System.Net;
using Keyturn.Web.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Keyturn.Web.Access;

/// <summary>HTTPS as the browser sees it: who may say that it was, and what happens when it was not.</summary>
internal static class TransportSetup
{
    /// <summary>Addresses or networks of proxies whose X-Forwarded-For and X-Forwarded-Proto are believed; nobody else's are.</summary>
    public const string Setting = "Web:KnownProxies";

    /// <param name="configuration">The whole configuration.</param>
    /// <param name="failures">Gets a sentence for each entry that is no address.</param>
    public static void Check(IConfiguration configuration, List<string> failures)
    {
        foreach (var entry in Entries(configuration).Where(entry => !IPNetwork.TryParse(Whole(entry.Value), out _)))
            failures.Add($"{entry.Path} is '{entry.Value}'; write an address such as 10.0.0.7 or a network such as 10.0.0.0/24.");
    }

    public static void AddTransport(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.None;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var entry in Entries(configuration))
            {
                options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
                options.ForwardLimit = null;
                if (IPNetwork.TryParse(Whole(entry.Value), out var network))
                    options.KnownIPNetworks.Add(network);
            }
        });
        services.AddHsts(options =>
        {
            options.MaxAge = TimeSpan.FromDays(365);
            options.IncludeSubDomains = true;
        });
        services.AddHttpsRedirection(options =>
        {
            options.HttpsPort = 443;
            options.RedirectStatusCode = StatusCodes.Status308PermanentRedirect;
        });
    }

    /// <summary>Comes first: everything after it sees the scheme and the address of the browser.</summary>
    public static void UseTransport(this WebApplication app, LaunchMode mode)
    {
        app.UseForwardedHeaders();
        if (!mode.SignIn)
            return;

        // Health probes speak to the process itself, and so does whoever sits at the machine.
        app.UseWhen(IsFromElsewhere, elsewhere =>
        {
            elsewhere.UseHsts();
            elsewhere.UseHttpsRedirection();
        });
    }

    private static bool IsFromElsewhere(HttpContext context) =>
        !LaunchRules.IsLoopback($"http://{context.Request.Host.Value}") && !context.Request.Path.StartsWithSegments("/healthz", StringComparison.Ordinal);

    private static IEnumerable<(string Path, string Value)> Entries(IConfiguration configuration) =>
        configuration.GetSection(Setting).GetChildren().Select(child => (child.Path, child.Value ?? ""));

    private static string Whole(string entry) => entry.Contains('/', StringComparison.Ordinal) ? entry : IPAddress.TryParse(entry, out var address) ? $"{address}/{(address.GetAddressBytes().Length * 8)}" : entry;
}
