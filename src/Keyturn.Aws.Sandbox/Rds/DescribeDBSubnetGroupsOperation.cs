using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Rds;

/// <summary>DB subnet groups.</summary>
internal sealed class DescribeDBSubnetGroupsOperation : RdsOperation
{
    private static readonly Dictionary<string, Func<DbSubnetGroupRecord, string?>> Filters = new(StringComparer.Ordinal);

    /// <summary>A subnet group, which DB instances repeat in their own answer.</summary>
    public static JsonObject Tree(DbSubnetGroupRecord one, SandboxRegion region) => new()
    {
        ["DBSubnetGroupName"] = one.Id,
        ["DBSubnetGroupDescription"] = one.Id,
        ["DBSubnetGroupArn"] = region.Arn("rds", $"subgrp:{one.Id}"),
        ["VpcId"] = one.VpcId,
        ["SubnetGroupStatus"] = "Complete",
        ["Subnets"] = new JsonArray([.. one.SubnetIds.Select(id => new JsonObject
        {
            ["SubnetIdentifier"] = id, ["SubnetStatus"] = "Active",
        }.With("SubnetAvailabilityZone", region.Network.Subnets.Find(id) is { } subnet ? new JsonObject { ["Name"] = subnet.Zone } : null))]),
        ["SupportedNetworkTypes"] = new JsonArray("IPV4"),
    };

    protected override JsonObject Answer(WireCall call, NetworkStore network) => RdsList.Page(
        call, "DBSubnetGroups", network.DbSubnetGroups, call.Text("DBSubnetGroupName"),
        id => new("DBSubnetGroupNotFoundFault", $"DB subnet group '{RdsList.Name(id)}' does not exist.", 404), Filters, one => Tree(one, call.Region));
}
