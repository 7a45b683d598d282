using System.Net;

namespace Keyturn.Web.Hosting;

/// <summary>What must hold before a port is opened. There is no sign-in yet, so no one but this machine may be listening.</summary>
public static class LaunchRules
{
    /// <summary>Throws <see cref="LaunchRefusedException"/>, naming the setting, when the console must not start.</summary>
    public static void Check(LaunchMode mode, IConfiguration configuration, IHostEnvironment environment)
    {
        if (mode.Sandbox && !environment.IsDevelopment())
        {
            throw new LaunchRefusedException(
                $"Aws:Mode=Sandbox is for the Development environment only, and this is {environment.EnvironmentName}. Set Aws:Mode=Account, or ASPNETCORE_ENVIRONMENT=Development.");
        }

        if (Addresses(configuration).FirstOrDefault(address => !IsLoopback(address.Url)) is { Url: not null } open)
        {
            throw new LaunchRefusedException(mode.Sandbox
                ? $"{open.Setting} is '{open.Url}', but Aws:Mode=Sandbox listens on loopback only. Use http://localhost:5180."
                : $"{open.Setting} is '{open.Url}', but no sign-in is configured, so the console listens on loopback only. Use http://localhost:5180.");
        }
    }

    /// <summary>Whether only this machine can reach <paramref name="url"/>.</summary>
    internal static bool IsLoopback(string url)
    {
        var host = HostOf(url);
        return host is not null
            && (host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
    }

    // Kestrel's addresses may hold '*' or '+', which Uri refuses.
    private static string? HostOf(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
        {
            return null;
        }

        var authority = url[(scheme + 3)..].Split('/')[0];
        if (authority.StartsWith('['))
        {
            var end = authority.IndexOf(']');
            return end < 0 ? null : authority[..(end + 1)];
        }

        return authority.Split(':')[0];
    }

    private static IEnumerable<(string Setting, string Url)> Addresses(IConfiguration configuration)
    {
        foreach (var url in (configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            yield return (WebHostDefaults.ServerUrlsKey, url);
        }

        foreach (var setting in new[] { "HTTP_PORTS", "HTTPS_PORTS" })
        {
            if (configuration[setting] is { Length: > 0 } ports && configuration[WebHostDefaults.ServerUrlsKey] is null or "")
            {
                yield return (setting, $"http://*:{ports}");
            }
        }

        foreach (var endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren())
        {
            if (endpoint["Url"] is { Length: > 0 } url)
            {
                yield return ($"{endpoint.Path}:Url", url);
            }
        }
    }
}
