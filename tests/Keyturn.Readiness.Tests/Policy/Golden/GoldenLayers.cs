using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Tests.Policy.Golden;

/// <summary>Layers as cases write them: a list of statements, a whole document, or as a text why they were not read.</summary>
internal static class GoldenLayers
{
    public static PolicyLayers Read(JsonObject layers) => PolicyLayers.None with
    {
        Identity = LayerOf(layers["identity"]),
        Boundary = LayerOf(layers["boundary"]),
        Session = LayerOf(layers["session"]),
        Resource = LayerOf(layers["resource"]),
        Endpoint = LayerOf(layers["endpoint"]),
        Scps = [.. (layers["scps"]?.AsArray() ?? []).Select(LayerOf)],
        Rcps = [.. (layers["rcps"]?.AsArray() ?? []).Select(LayerOf)],
        Grants = GrantsOf(layers["grants"]),
        Key = (string?)layers["key"] == "aws" ? KeyFacts.AwsManaged : null,
        CallerInManagementAccount = TruthOf(layers["callerInManagementAccount"]),
        ResourceInManagementAccount = TruthOf(layers["resourceInManagementAccount"]),
    };

    public static Layer LayerOf(JsonNode? node) => node switch
    {
        null => Layer.Absent,
        JsonValue reason => Layer.NotRead((string)reason!),
        JsonArray statements => Layer.Read(PolicySource.Parse("policy", $$"""{"Version":"2012-10-17","Statement":{{statements.ToJsonString()}}}""")),
        _ => Layer.Read(PolicySource.Parse("policy", node.ToJsonString())),
    };

    public static GrantList GrantsOf(JsonNode? node) => node switch
    {
        null => GrantList.None,
        JsonArray grants => GrantList.Read([.. grants.Select((grant, index) => GrantOf(grant!, index))]),
        _ => GrantList.NotRead((string)node!),
    };

    public static ImmutableDictionary<string, string>? Pairs(JsonNode? node) =>
        node?.AsObject().ToImmutableDictionary(pair => pair.Key, pair => (string)pair.Value!, StringComparer.Ordinal);

    private static KmsGrant GrantOf(JsonNode grant, int index) =>
        new($"grant-{index}", GoldenFile.Text(grant, "grantee"), [.. grant["operations"].Deserialize<string[]>()!])
        {
            EncryptionContextEquals = Pairs(grant["equals"]),
            EncryptionContextSubset = Pairs(grant["subset"]),
            SourceArn = (string?)grant["source"],
            Settling = (bool?)grant["settling"] ?? false,
        };

    private static Truth TruthOf(JsonNode? node) => node is null ? Truth.No : Enum.Parse<Truth>((string)node!);
}
