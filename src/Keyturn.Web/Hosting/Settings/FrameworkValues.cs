using System.Globalization;

namespace Keyturn.Web.Hosting.Settings;

/// <summary>Values of the framework's settings that would end the start with a stack trace.</summary>
internal static class FrameworkValues
{
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static IEnumerable<string> Failures(IConfiguration configuration) => [.. Addresses(configuration), .. Levels(configuration), .. Telemetry(configuration)];

    private static IEnumerable<string> Addresses(IConfiguration configuration)
    {
        foreach (var url in Split(configuration[WebHostDefaults.ServerUrlsKey]).Where(url => !IsAddress(url)))
            yield return $"ASPNETCORE_URLS has '{url}'; it must be addresses such as http://localhost:5180, with ; between them.";

        foreach (var name in (string[])["HTTP_PORTS", "HTTPS_PORTS"])
        {
            foreach (var port in Split(configuration[name]).Where(port => !ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
                yield return $"ASPNETCORE_{name} has '{port}'; it must be ports from 0 to 65535, with ; between them.";
        }
    }

    private static IEnumerable<string> Levels(IConfiguration configuration) =>
        from pair in configuration.GetSection("Logging").AsEnumerable()
        where pair.Value is { Length: > 0 } && pair.Key.Split(':').Reverse().Skip(1).FirstOrDefault() is "LogLevel" && !Enum.TryParse<LogLevel>(pair.Value, ignoreCase: true, out _)
        select $"{pair.Key} is '{pair.Value}'; it must be one of {string.Join(", ", Enum.GetNames<LogLevel>())}.";

    private static IEnumerable<string> Telemetry(IConfiguration configuration)
    {
        if (configuration[Collector] is { Length: > 0 } url && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            yield return $"{Collector} is '{url}'; it must be an http or https address, such as http://localhost:4317.";
    }

    private static bool IsAddress(string url)
    {
        try
        {
            BindingAddress.Parse(url);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string[] Split(string? list) => (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
