using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Keyturn.Readiness.Policy.Documents;

namespace Keyturn.Readiness.Policy.Fixes.Rendering;

/// <summary>JSON as it stands in files for people: indented, without needless escapes.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Print(JsonNode node) => node.ToJsonString(Indented);

    public static string Quote(string text) => JsonValue.Create(text).ToJsonString(Plain);

    public static JsonNode Of(PolicyDocument document) => JsonNode.Parse(PolicyPrinter.Print(document))!;

    public static JsonNode Of(Statement statement) => JsonNode.Parse(PolicyPrinter.Print(statement))!;

    /// <summary>Values as a policy writes them: one by itself, several as an array.</summary>
    public static JsonNode Of(IReadOnlyCollection<string> values) =>
        values.Count == 1 ? JsonValue.Create(values.First()) : new JsonArray([.. values.Select(value => (JsonNode)JsonValue.Create(value))]);
}
