using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>A route of a transit gateway in EC2's answers.</summary>
internal static class TransitRouteTree
{
    public static JsonObject Write(TransitRouteRecord route, NetworkStore network) => new()
    {
        ["destinationCidrBlock"] = route.Destination,
        ["transitGatewayAttachments"] = Ec2List.Of(network.TransitAttachments.Find(route.AttachmentId) is { } attachment
            ? [new JsonObject { ["transitGatewayAttachmentId"] = attachment.Id, ["resourceId"] = attachment.ResourceId, ["resourceType"] = attachment.ResourceType }]
            : Array.Empty<JsonNode>()),
        ["type"] = route.Static ? "static" : "propagated",
        ["state"] = State(route, network),
    };

    /// <summary>A route to nowhere, or to an attachment that is gone, is a blackhole.</summary>
    public static string State(TransitRouteRecord route, NetworkStore network) => network.TransitAttachments.Find(route.AttachmentId) is null ? "blackhole" : "active";
}
