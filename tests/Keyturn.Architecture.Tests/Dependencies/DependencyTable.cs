using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Keyturn.Architecture.Tests.Dependencies;

/// <summary>What each project may reference; the same table as in docs/architecture.md.</summary>
internal static class DependencyTable
{
    /// <param name="Projects">Projects of ours that it may name.</param>
    /// <param name="Packages">Patterns of packages that it may name.</param>
    public sealed record Allowed(string[] Projects, string[] Packages);

    public static readonly IReadOnlyDictionary<string, Allowed> Rules = new Dictionary<string, Allowed>(StringComparer.Ordinal)
    {
        ["Keyturn.Readiness"] = new([], []),
        ["Keyturn.Operations"] = new(["Keyturn.Readiness"], [@"Microsoft\.Extensions\..*"]),
        ["Keyturn.Aws.Clients"] = new([], [@"AWSSDK\.Core"]),
        ["Keyturn.Aws"] = new(["Keyturn.Operations", "Keyturn.Aws.Clients"], [@"AWSSDK\..*", @"Microsoft\.Extensions\..*", @"Polly\.Core"]),
        ["Keyturn.Aws.Sandbox"] = new([], ["Npgsql"]),
        ["Keyturn.Storage"] = new(
            ["Keyturn.Operations"],
            [@"Microsoft\.EntityFrameworkCore\..*", @"Npgsql\.EntityFrameworkCore\.PostgreSQL", "Npgsql", @"DistributedLock\.Postgres", @"Microsoft\.Extensions\..*"]),
        ["Keyturn.Web"] = new(
            ["Keyturn.Operations", "Keyturn.Aws", "Keyturn.Aws.Sandbox", "Keyturn.Storage"], ["MudBlazor", "MailKit", @"NSec\.Cryptography", @"Microsoft\.AspNetCore\.Authentication\.OpenIdConnect", @"OpenTelemetry.*"]),
    };

    /// <summary>What a project file names beyond its row of the table.</summary>
    public static IEnumerable<string> ViolationsOf(string project, XDocument projectFile)
    {
        var allowed = Rules[project];
        foreach (var reference in Includes(projectFile, "ProjectReference"))
        {
            var name = Path.GetFileNameWithoutExtension(reference.Replace('\\', '/'));
            if (!allowed.Projects.Contains(name, StringComparer.Ordinal))
            {
                yield return $"{project} references {name}";
            }
        }

        foreach (var package in Includes(projectFile, "PackageReference"))
        {
            if (!allowed.Packages.Any(pattern => Regex.IsMatch(package, $"^(?:{pattern})$", RegexOptions.None, TimeSpan.FromSeconds(1))))
            {
                yield return $"{project} references package {package}";
            }
        }
    }

    /// <summary>Everything of ours that a project may see: what it names, and what that names.</summary>
    public static IReadOnlySet<string> Closure(string project)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(Rules[project].Projects);
        while (open.TryDequeue(out var next))
        {
            if (seen.Add(next))
            {
                Array.ForEach(Rules[next].Projects, open.Enqueue);
            }
        }

        return seen;
    }

    private static IEnumerable<string> Includes(XDocument projectFile, string item) =>
        projectFile.Descendants(item).Select(element => element.Attribute("Include")?.Value).OfType<string>();
}
