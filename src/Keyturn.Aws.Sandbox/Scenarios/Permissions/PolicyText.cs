using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keyturn.Aws.Sandbox.Scenarios.Permissions;

/// <summary>Writes policy documents from short statements.</summary>
internal static class PolicyText
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A document of version 2012-10-17.</summary>
    public static string Document(params IEnumerable<JsonObject> statements) =>
        new JsonObject { ["Version"] = "2012-10-17", ["Statement"] = new JsonArray([.. statements]) }.ToJsonString(Plain);

    public static JsonObject Allow(string sid, IEnumerable<string> actions, params IReadOnlyList<string> resources) => Statement(sid, "Allow", actions, resources);

    public static JsonObject Deny(string sid, IEnumerable<string> actions, params IReadOnlyList<string> resources) => Statement(sid, "Deny", actions, resources);

    /// <summary>The same statement for principals: a type such as <c>AWS</c> with names, or <c>*</c> for everyone.</summary>
    public static JsonObject For(this JsonObject statement, string type, params IReadOnlyList<string> names)
    {
        statement["Principal"] = type == "*" ? "*" : new JsonObject { [type] = OneOrMany(names) };
        return statement;
    }

    /// <summary>The same statement under a condition more.</summary>
    public static JsonObject When(this JsonObject statement, string condition, string key, params IReadOnlyList<string> values)
    {
        if (statement["Condition"] is not JsonObject conditions) statement["Condition"] = conditions = [];
        if (conditions[condition] is not JsonObject keys) conditions[condition] = keys = [];
        keys[key] = OneOrMany(values);
        return statement;
    }

    /// <summary>A trust policy for a service.</summary>
    public static string Trust(string service) => Trust("Service", ["sts:AssumeRole"], service);

    /// <summary>A trust policy for a principal of any type.</summary>
    public static string Trust(string type, IReadOnlyList<string> actions, string name) => Document(new JsonObject
    {
        ["Effect"] = "Allow",
        ["Principal"] = new JsonObject { [type] = name },
        ["Action"] = OneOrMany(actions),
    });

    private static JsonObject Statement(string sid, string effect, IEnumerable<string> actions, IReadOnlyList<string> resources) => new()
    {
        ["Sid"] = sid,
        ["Effect"] = effect,
        ["Action"] = OneOrMany([.. actions]),
        ["Resource"] = OneOrMany(resources),
    };

    private static JsonNode OneOrMany(IReadOnlyList<string> texts) => texts.Count == 1 ? JsonValue.Create(texts[0]) : new JsonArray([.. texts.Select(text => JsonValue.Create(text))]);
}
