using System.Net;
using Keyturn.Web.Access;

namespace Keyturn.Web.Hosting;

/// <summary>What must hold before a port is opened. Without sign-in no one but this machine may be listening, in any environment.</summary>
public static class LaunchRules
{
    /// <summary>Throws <see cref="LaunchRefusedException"/>, naming every setting that is wrong, when the console must not start.</summary>
    /// <returns>The settings of sign-in, where there are any.</returns>
    public static SignInSettings? Check(LaunchMode mode, IConfiguration configuration, IHostEnvironment environment)
    {
        List<string> failures = [];
        if (mode.Sandbox && !environment.IsDevelopment())
        {
            failures.Add($"Aws:Mode=Sandbox is for the Development environment only, and this is {environment.EnvironmentName}. Set Aws:Mode=Account, or ASPNETCORE_ENVIRONMENT=Development.");
        }

        if ((mode.Sandbox || !mode.SignIn) && Addresses(configuration).FirstOrDefault(address => !IsLoopback(address.Url)) is { Url: not null } open)
        {
            failures.Add(mode.Sandbox
                ? $"{open.Setting} is '{open.Url}', but Aws:Mode=Sandbox listens on loopback only. Use http://localhost:5180."
                : $"{open.Setting} is '{open.Url}', but no sign-in is configured, so the console listens on loopback only. Set SignIn:Authority and the other settings of section SignIn, or use http://localhost:5180.");
        }

        var settings = SignInSettingsReader.Read(configuration, failures);
        TransportSetup.Check(configuration, failures);
        return failures.Count == 0 ? settings : throw new LaunchRefusedException(failures);
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
