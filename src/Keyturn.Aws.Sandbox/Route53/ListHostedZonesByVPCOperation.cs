using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Route53;

/// <summary>Private zones of the account that a VPC is associated with; those that other accounts share are not played.</summary>
internal sealed class ListHostedZonesByVPCOperation : Route53Operation
{
    protected override JsonObject Answer(WireCall call, NetworkTable<HostedZoneRecord> zones)
    {
        var vpc = (Id: call.Text("vpcid") ?? "", Region: call.Text("vpcregion") ?? "");
        if (vpc.Id.Length == 0 || vpc.Region.Length == 0) throw new WireException("InvalidInput", "The VPC ID and its Region are required.");
        var size = Size(call);
        var mine = zones.All.Where(zone => zone.Vpcs.Contains(vpc));
        var page = ListPage<HostedZoneRecord>.Take(mine, zone => zone.Id, size, call.Text("nexttoken"), new("InvalidPaginationToken", "The pagination token is not valid."));
        return new JsonObject
        {
            ["HostedZoneSummaries"] = new JsonArray([.. page.Items.Select(zone => new JsonObject
            {
                ["HostedZoneId"] = zone.Id, ["Name"] = zone.Name, ["Owner"] = new JsonObject { ["OwningAccount"] = call.Region.Account.Id },
            })]),
            ["MaxItems"] = size,
        }.With("NextToken", page.Next);
    }
}
