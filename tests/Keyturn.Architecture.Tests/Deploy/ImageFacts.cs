using System.Text.RegularExpressions;
using Keyturn.Web.Hosting.Settings;

namespace Keyturn.Architecture.Tests.Deploy;

/// <summary>What the Dockerfile and the console say, and the deploy files have to agree with.</summary>
internal static partial class ImageFacts
{
    private static readonly string Dockerfile = Repository.Text("Dockerfile");

    public static string Port { get; } = Exposed().Match(Dockerfile).Groups[1].Value;

    /// <summary>Always a number: what runs it must not have to ask the image's list of users.</summary>
    public static string User { get; } = UserLine().Match(Dockerfile).Groups[1].Value;

    public static string Volume { get; } = VolumeLine().Match(Dockerfile).Groups[1].Value;

    public static IReadOnlyList<string> HealthCheck { get; } = [.. Quoted().Matches(HealthLine().Match(Dockerfile).Groups[1].Value).Select(match => match.Groups[1].Value)];

    /// <summary>Addresses that are answered without signing in.</summary>
    public static IReadOnlyList<string> HealthPaths { get; } = [.. HealthPath().Matches(Repository.Text("src/Keyturn.Web/Hosting/HealthEndpoints.cs")).Select(match => match.Groups[1].Value)];

    /// <summary>Whether there is a setting of this name in the environment.</summary>
    public static bool IsSetting(string name)
    {
        var key = name.Replace("__", ":", StringComparison.Ordinal);
        return SettingsCatalogue.All.Any(setting => setting.Is(key))
            || FrameworkSettings.All.Any(setting => setting.Name == name || (setting.Name.Contains(':', StringComparison.Ordinal) && Fits(setting.Name.Split(':'), key.Split(':'))));
    }

    private static bool Fits(string[] pattern, string[] key) =>
        pattern.Length == key.Length && pattern.Zip(key).All(pair => pair.First == pair.Second || (pair.First is "NAME" or "CATEGORY" && pair.Second.Length > 0));

    [GeneratedRegex(@"^EXPOSE (\d+)$", RegexOptions.Multiline)]
    private static partial Regex Exposed();

    [GeneratedRegex(@"^USER (\d+)$", RegexOptions.Multiline)]
    private static partial Regex UserLine();

    [GeneratedRegex(@"^VOLUME (/\w+)$", RegexOptions.Multiline)]
    private static partial Regex VolumeLine();

    [GeneratedRegex(@"^HEALTHCHECK .*CMD (\[.*\])$", RegexOptions.Multiline)]
    private static partial Regex HealthLine();

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("MapHealthChecks\\(\"([^\"]+)\"")]
    private static partial Regex HealthPath();
}
