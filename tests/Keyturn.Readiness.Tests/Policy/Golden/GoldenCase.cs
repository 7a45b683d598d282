using System.Text.Json;
using System.Text.Json.Nodes;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Tests.Policy.Golden;

/// <summary>One case of TestData/Policy: a request, its layers and the verdict that AWS's page asks for.</summary>
/// <param name="Request">The request.</param>
/// <param name="Layers">Every layer that the case has.</param>
/// <param name="Expect">The verdict.</param>
/// <param name="Questions">What an unknown verdict hangs on, by code.</param>
/// <param name="Split">The verdict after splitting by cases, where the case tells it.</param>
/// <param name="Says">Pieces of the English explanation.</param>
/// <param name="Reason">Why, and the page.</param>
internal sealed record GoldenCase(
    AuthorizationRequest Request, PolicyLayers Layers, string Expect, string[] Questions, string? Split, string[] Says, string Reason)
{
    public static GoldenCase Read(JsonObject node)
    {
        var request = new AuthorizationRequest(
            GoldenRequest.CallerOf(GoldenFile.Text(node, "caller")) with { Tags = GoldenLayers.Pairs(node["callerTags"]) },
            GoldenFile.Text(node, "action"),
            GoldenRequest.TargetOf(GoldenFile.Text(node, "resource")) with { Tags = GoldenLayers.Pairs(node["resourceTags"]) },
            GoldenRequest.ContextOf(node["context"]));
        return new(
            request,
            GoldenLayers.Read(node["layers"]!.AsObject()),
            GoldenFile.Text(node, "expect"),
            node["questions"].Deserialize<string[]>() ?? [],
            (string?)node["split"],
            node["says"].Deserialize<string[]>() ?? [],
            GoldenFile.ReasonOf(node));
    }
}
