using System.Reflection;

namespace Keyturn.Architecture.Tests;

/// <summary>The source tree and the assemblies that were built from it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<string> Projects { get; } =
    [
        "Keyturn.Readiness", "Keyturn.Operations", "Keyturn.Aws.Clients", "Keyturn.Aws", "Keyturn.Aws.Sandbox", "Keyturn.Storage", "Keyturn.Web",
    ];

    public static Assembly AssemblyOf(string project) => Assembly.Load(project);

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>Files below a folder of the repository, as paths relative to its root with forward slashes; build output left out.</summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(PathOf(folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => extensions.Any(extension => path.EndsWith(extension, StringComparison.Ordinal)))
            .Where(path => !path.Split('/').Any(part => part is "obj" or "bin" or "artifacts" or "node_modules"))
            .Order(StringComparer.Ordinal);

    public static string Text(string relative) => File.ReadAllText(PathOf(relative));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Console.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Console.sln is not above the tests.");
        }

        return folder;
    }
}
