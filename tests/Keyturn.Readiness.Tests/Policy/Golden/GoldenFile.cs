using System.Text.Json.Nodes;

namespace Keyturn.Readiness.Tests.Policy.Golden;

/// <summary>The files of TestData/Policy: lists of cases with their rule, reason and page.</summary>
internal static class GoldenFile
{
    /// <summary>Cases of single decisions; the folder Questions below it has cases of whole questions.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "TestData", "Policy");

    /// <summary>Every case of every file, by its file's path under the folder.</summary>
    public static IEnumerable<(string File, string Name, JsonObject Case)> All(SearchOption depth) =>
        Directory.EnumerateFiles(Folder, "*.json", depth).Order(StringComparer.Ordinal)
            .SelectMany(file => In(file).Select(pair => (Path.GetRelativePath(Folder, file), pair.Name, pair.Case)));

    public static TheoryData<string, string> Cases(IEnumerable<(string File, string Name, JsonObject Case)> all)
    {
        var cases = new TheoryData<string, string>();
        foreach (var (file, name, _) in all)
        {
            cases.Add(file, name);
        }

        return cases;
    }

    public static JsonObject Find(string file, string name) => In(Path.Combine(Folder, file)).Single(pair => pair.Name == name).Case;

    public static string Text(JsonNode node, string name) => (string?)node[name] ?? throw new InvalidDataException($"{node["name"]}: no {name}");

    public static string ReasonOf(JsonObject node) => $"{Text(node, "rule")}: {Text(node, "reason")} ({Text(node, "page")})";

    private static IEnumerable<(string Name, JsonObject Case)> In(string file) =>
        JsonNode.Parse(File.ReadAllText(file))!.AsArray().Select(node => ((string)node!["name"]!, node!.AsObject()));
}
