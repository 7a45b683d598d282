using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Keyturn.Aws.Clients.Tests.Comparison;

/// <summary>AWS's own service models, as Debian's awscli package and the Python SDK bring them.</summary>
/// <param name="Folder">The folder that has one folder for each service.</param>
/// <param name="Source">Where they are from, for people.</param>
internal sealed partial record PublishedModels(string Folder, string Source)
{
    /// <summary>Names another folder of models, such as that of a newer Python SDK.</summary>
    public const string FolderVariable = "KEYTURN_AWS_MODELS";

    /// <summary>The models of the variable, else of the distribution; null if there are none.</summary>
    public static PublishedModels? Find()
    {
        var named = Environment.GetEnvironmentVariable(FolderVariable);
        string[] folders = named is { Length: > 0 }
            ? [named]
            : ["/usr/lib/python3/dist-packages/awscli/botocore/data", "/usr/lib/python3/dist-packages/botocore/data"];
        return folders.FirstOrDefault(Directory.Exists) is { } folder ? new PublishedModels(folder, SourceOf(folder)) : null;
    }

    /// <summary>The model of a service in this version.</summary>
    public JsonNode Load(string service, string version)
    {
        var path = Path.Combine(Folder, service, version, "service-2.json");
        using var stream = File.Exists(path) ? File.OpenRead(path) : (Stream)new GZipStream(File.OpenRead(path + ".gz"), CompressionMode.Decompress);
        return JsonNode.Parse(stream).ShouldNotBeNull();
    }

    private static string SourceOf(string folder)
    {
        var python = Path.GetFullPath(Path.Combine(folder, "..", ".."));
        var init = new[] { python, Path.Combine(folder, "..") }.Select(p => Path.Combine(p, "__init__.py"));
        var version = init.Where(File.Exists).Select(f => Version().Match(File.ReadAllText(f))).FirstOrDefault(m => m.Success)?.Groups[1].Value;
        return $"{new DirectoryInfo(python).Name} {version ?? "of unknown version"}";
    }

    [GeneratedRegex("__version__ = '([^']+)'")]
    private static partial Regex Version();
}
