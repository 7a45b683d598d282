using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Route53;

/// <summary>A zone with its VPCs.</summary>
internal sealed class GetHostedZoneOperation : Route53Operation
{
    protected override JsonObject Answer(WireCall call, NetworkTable<HostedZoneRecord> zones)
    {
        var zone = Zone(call, zones);
        return new JsonObject
        {
            ["HostedZone"] = HostedZoneTree.Write(zone),
            ["VPCs"] = new JsonArray([.. zone.Vpcs.Select(vpc => new JsonObject { ["VPCRegion"] = vpc.Region, ["VPCId"] = vpc.VpcId })]),
        };
    }
}
