using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace Keyturn.Architecture.Tests.Deploy;

/// <summary>YAML as it stands, tags included; a key that is there twice is an error.</summary>
internal static class DeployYaml
{
    public static YamlMappingNode Read(string file)
    {
        var stream = new YamlStream();
        using var text = new StringReader(Repository.Text(file));
        stream.Load(text);
        return stream.Documents.ShouldHaveSingleItem(file).RootNode.ShouldBeOfType<YamlMappingNode>();
    }

    /// <summary>What stands at a path of keys and places; <see langword="null"/> when nothing does.</summary>
    public static YamlNode? At(this YamlNode? node, params IEnumerable<object> path)
    {
        foreach (var step in path)
        {
            node = (node, step) switch
            {
                (YamlMappingNode map, string key) => map.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode { Value: { } name } && name == key).Value,
                (YamlSequenceNode list, int place) when place < list.Children.Count => list.Children[place],
                _ => null,
            };
        }

        return node;
    }

    public static string? Text(this YamlNode? node, params IEnumerable<object> path) => (node.At(path) as YamlScalarNode)?.Value;

    public static IReadOnlyList<string> Texts(this YamlNode? node, params IEnumerable<object> path) =>
        node.At(path) is YamlSequenceNode list ? [.. list.Children.Select(child => child.Text() ?? "")] : [];

    public static IReadOnlyList<string> Keys(this YamlNode? node, params IEnumerable<object> path) =>
        node.At(path) is YamlMappingNode map ? [.. map.Children.Keys.Select(key => key.Text() ?? "")] : [];

    public static IReadOnlyList<YamlNode> Items(this YamlNode? node, params IEnumerable<object> path) => node.At(path) is YamlSequenceNode list ? [.. list.Children] : [];

    /// <summary>The same as JSON; scalars stay texts.</summary>
    public static JsonNode? Json(this YamlNode? node) => node switch
    {
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlMappingNode map => new JsonObject(map.Children.Select(pair => KeyValuePair.Create(pair.Key.Text() ?? "", pair.Value.Json()))),
        _ => null,
    };
}
