using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Tests.Policy.Questions;

namespace Keyturn.Readiness.Tests.Policy.Golden;

/// <summary>One case of TestData/Policy/Questions: facts, a question about them, and the answer that AWS's page asks for.</summary>
internal static class GoldenQuestion
{
    public static LegsAnswer Ask(JsonObject node) => GoldenFile.Text(node, "ask") switch
    {
        "usable" => LegsAnswer.Of([new(LegKind.KeyUsable, "key", KeyUsability.Of(KeyOf(node["key"]!)))]),
        "reads" => ConsumerReadsSecret.Ask(ConsumerOf(node["consumer"]!), SecretOf(node["secret"]!.AsObject()), KeysOf(node["keys"]!)),
        "rotates" => FunctionRotatesSecret.Ask(
            FunctionOf(node["function"]!), SecretOf(node["secret"]!.AsObject()), node["superuser"] is JsonObject superuser ? SecretOf(superuser) : null, KeysOf(node["keys"]!)),
        var other => throw new InvalidDataException(other),
    };

    private static ConsumerFacts ConsumerOf(JsonNode node) => new(Enum.Parse<ConsumerKind>(GoldenFile.Text(node, "kind")), "consumer")
    {
        Role = RoleOf(node["role"], node["tags"]),
        ExecutionRole = RoleOf(node["executionRole"], node["tags"]),
        Describes = (bool?)node["describes"] ?? false,
        Stages = node["stages"].Deserialize<string[]>()?.ToImmutableArray(),
        Context = GoldenRequest.ContextOf(node["context"]),
        Path = PathOf(GoldenFile.Text(node, "path"), node["endpoint"]),
    };

    private static FunctionFacts FunctionOf(JsonNode node) => new($"arn:aws:lambda:eu-west-1:{Case.Account}:function:rotate")
    {
        Role = RoleOf(node["role"], null),
        Policy = GoldenLayers.LayerOf(node["policy"]),
        Path = PathOf(GoldenFile.Text(node, "path"), null),
    };

    private static RoleFacts? RoleOf(JsonNode? statements, JsonNode? tags) => statements is null ? null : Known.Role with
    {
        Identity = GoldenLayers.LayerOf(statements), Tags = GoldenLayers.Pairs(tags) ?? Known.Role.Tags, InManagementAccount = Truth.No,
    };

    private static EndpointFacts PathOf(string way, JsonNode? policy) => way switch
    {
        "none" => EndpointFacts.None,
        "free" => EndpointFacts.Free,
        _ => EndpointFacts.Through(way, "vpc-1", GoldenLayers.LayerOf(policy)),
    };

    /// <summary>What a case does not tell is as in <see cref="Known.Secret"/>; null is what was not read.</summary>
    private static SecretFacts SecretOf(JsonObject node) => Known.Secret with
    {
        Arn = (string?)node["arn"] ?? Known.Secret.Arn,
        Policy = GoldenLayers.LayerOf(node["policy"]),
        Versions = node.ContainsKey("versions") ? null : Known.Secret.Versions,
        CurrentKey = node.ContainsKey("currentKey") ? (string?)node["currentKey"] : Known.Secret.CurrentKey,
        InManagementAccount = Truth.No,
    };

    private static Dictionary<string, EncryptionKeyFacts> KeysOf(JsonNode node) => node.AsObject().ToDictionary(
        pair => pair.Key,
        pair => Known.Key(pair.Key) with
        {
            Arn = (string?)pair.Value!["arn"] ?? Known.Key(pair.Key).Arn,
            Facts = KeyOf(pair.Value),
            Policy = GoldenLayers.LayerOf(pair.Value["policy"]),
            Grants = GoldenLayers.GrantsOf(pair.Value["grants"]),
            InManagementAccount = Truth.No,
        },
        StringComparer.Ordinal);

    private static KeyFacts KeyOf(JsonNode node) => new(
        (string?)node["manager"] == "aws" ? KeyOwner.Aws : KeyOwner.Customer,
        (string?)node["state"] ?? KeyFacts.Working.State,
        (string?)node["spec"] ?? KeyFacts.Working.Spec,
        (string?)node["usage"] ?? KeyFacts.Working.Usage);
}
