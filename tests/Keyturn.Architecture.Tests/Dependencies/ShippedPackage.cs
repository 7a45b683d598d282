using System.Text.Json;
using System.Xml.Linq;

namespace Keyturn.Architecture.Tests.Dependencies;

/// <summary>A package that the console is shipped with: of its lock file, without what only serves the build.</summary>
/// <param name="Id">As the lock file writes it.</param>
/// <param name="Version">What was resolved.</param>
/// <param name="License">SPDX expression of its nuspec; empty where it has none.</param>
/// <param name="Project">Its home page, or its repository.</param>
internal sealed record ShippedPackage(string Id, string Version, string License, string Project)
{
    private static string Cache { get; } = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
        ? folder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public static IReadOnlyList<ShippedPackage> All { get; } = [.. Read()];

    private static IEnumerable<ShippedPackage> Read()
    {
        using var file = JsonDocument.Parse(Repository.Text("src/Keyturn.Web/packages.lock.json"));
        var resolved = file.RootElement.GetProperty("dependencies").EnumerateObject()
            .SelectMany(framework => framework.Value.EnumerateObject())
            .Where(package => package.Value.TryGetProperty("resolved", out _))
            .Select(package => (package.Name, Version: package.Value.GetProperty("resolved").GetString() ?? ""))
            .Distinct().OrderBy(package => package.Name, StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var (id, version) in resolved)
        {
            var folder = id.ToLowerInvariant();
            var metadata = XDocument.Load(Path.Combine(Cache, folder, version.ToLowerInvariant(), $"{folder}.nuspec")).Root?.Elements().Single(element => element.Name.LocalName == "metadata");
            if (Of(metadata, "developmentDependency") == "true")
                continue;

            var license = metadata?.Elements().FirstOrDefault(element => element.Name.LocalName == "license" && element.Attribute("type")?.Value == "expression")?.Value ?? "";
            yield return new(id, version, license.Trim(), Of(metadata, "projectUrl") ?? metadata?.Elements().FirstOrDefault(element => element.Name.LocalName == "repository")?.Attribute("url")?.Value ?? "");
        }
    }

    private static string? Of(XElement? metadata, string name) => metadata?.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim();
}
