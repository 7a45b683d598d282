using System.Text.Json;
using System.Text.Json.Nodes;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Tests.Policy.Golden;

/// <summary>One case of TestData/Policy: a request, its layers and the verdict that AWS's page asks for.</summary>
internal sealed record GoldenCase(AuthorizationRequest Request, PolicyLayers Layers, string Expect, string[] Questions, string Reason)
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "TestData", "Policy");

    public static IEnumerable<(string Name, JsonObject Case)> In(string file) =>
        JsonNode.Parse(File.ReadAllText(file))!.AsArray().Select(node => ((string)node!["name"]!, node!.AsObject()));

    public static GoldenCase Read(JsonObject node)
    {
        var layers = node["layers"]!.AsObject();
        var request = new AuthorizationRequest(
            CallerOf(Text(node, "caller")), Text(node, "action"), TargetOf(Text(node, "resource")), new RequestContext((node["context"]?.AsObject() ?? []).Select(pair => KeyValuePair.Create(pair.Key, ValueOf(pair.Value)))));
        return new(request, LayersOf(layers), Text(node, "expect"), node["questions"].Deserialize<string[]>() ?? [], $"{Text(node, "reason")} ({Text(node, "page")})");
    }

    private static PolicyLayers LayersOf(JsonObject layers) => PolicyLayers.None with
    {
        Identity = LayerOf(layers["identity"]),
        Boundary = LayerOf(layers["boundary"]),
        Session = LayerOf(layers["session"]),
        Resource = LayerOf(layers["resource"]),
        Endpoint = LayerOf(layers["endpoint"]),
        Scps = [.. (layers["scps"]?.AsArray() ?? []).Select(LayerOf)],
        Rcps = [.. (layers["rcps"]?.AsArray() ?? []).Select(LayerOf)],
        Key = (string?)layers["key"] == "aws" ? KeyFacts.AwsManaged : null,
    };

    private static Layer LayerOf(JsonNode? node) => node switch
    {
        null => Layer.Absent,
        JsonValue reason => Layer.NotRead((string)reason!),
        JsonArray statements => Layer.Read(PolicySource.Parse("policy", $$"""{"Version":"2012-10-17","Statement":{{statements.ToJsonString()}}}""")),
        _ => Layer.Read(PolicySource.Parse("policy", node.ToJsonString())),
    };

    private static ContextValue ValueOf(JsonNode? node) => node switch
    {
        null => ContextValue.Absent,
        JsonArray values => ContextValue.KnownSet([.. values.Select(value => (string)value!)]),
        _ when (string?)node == "?" => ContextValue.Anything,
        _ => ContextValue.Known((string)node!),
    };

    private static Caller CallerOf(string name) => name switch
    {
        "session" => Case.Session,
        "session of unknown name" => Caller.RoleSession(Case.RoleArn),
        "user" => Caller.User(Case.UserArn),
        "root" => Caller.Root(Case.Account),
        _ => throw new InvalidDataException(name),
    };

    private static Target TargetOf(string arn) => arn.Contains(":kms:", StringComparison.Ordinal) ? Target.KmsKey(arn) : Target.Secret(arn);

    private static string Text(JsonObject node, string name) => (string?)node[name] ?? throw new InvalidDataException($"{node["name"]}: no {name}");
}
