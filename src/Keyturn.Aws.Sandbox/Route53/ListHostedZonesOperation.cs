using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Route53;

/// <summary>All zones of the account.</summary>
internal sealed class ListHostedZonesOperation : Route53Operation
{
    protected override JsonObject Answer(WireCall call, NetworkTable<HostedZoneRecord> zones)
    {
        var size = Size(call);
        // Without a marker the list begins; Route 53 names the first zone of the next page, here it is the last of this one.
        var page = ListPage<HostedZoneRecord>.Take(zones.All, zone => zone.Id, size, call.Text("marker"), new("InvalidInput", "The marker is not valid."));
        return new JsonObject { ["HostedZones"] = new JsonArray([.. page.Items.Select(HostedZoneTree.Write)]) }
            .With("Marker", call.Text("marker")).With("IsTruncated", page.Next is not null).With("NextMarker", page.Next).With("MaxItems", size);
    }
}
