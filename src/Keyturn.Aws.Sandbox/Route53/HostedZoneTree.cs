using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Route53;

/// <summary>A hosted zone in Route 53's answers.</summary>
internal static class HostedZoneTree
{
    public static JsonObject Write(HostedZoneRecord zone) => new()
    {
        ["Id"] = $"/hostedzone/{zone.Id}",
        ["Name"] = zone.Name,
        ["CallerReference"] = StableId.Uuid(zone.Id),
        ["Config"] = new JsonObject { ["PrivateZone"] = true }.With("Comment", zone.Comment),
        ["ResourceRecordSetCount"] = zone.Records.Count,
    };
}
