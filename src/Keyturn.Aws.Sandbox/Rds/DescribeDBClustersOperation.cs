using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Rds;

/// <summary>DB clusters with their members.</summary>
internal sealed class DescribeDBClustersOperation : RdsOperation
{
    private static readonly Dictionary<string, Func<DbClusterRecord, string?>> Filters = new(StringComparer.Ordinal)
    {
        ["db-cluster-id"] = one => one.Id, ["engine"] = one => one.Engine,
    };

    protected override JsonObject Answer(WireCall call, NetworkStore network) => RdsList.Page(
        call, "DBClusters", network.DbClusters, call.Text("DBClusterIdentifier"),
        id => new("DBClusterNotFoundFault", $"DBCluster {RdsList.Name(id)} not found.", 404), Filters, one => Tree(one, call.Region));

    private static JsonObject Tree(DbClusterRecord one, SandboxRegion region) => new()
    {
        ["DBClusterIdentifier"] = one.Id,
        ["DBClusterArn"] = region.Arn("rds", $"cluster:{one.Id}"),
        ["Engine"] = one.Engine,
        ["Status"] = one.Status,
        ["Endpoint"] = one.Address,
        ["ReaderEndpoint"] = one.Address.Replace(".cluster-", ".cluster-ro-", StringComparison.Ordinal),
        ["Port"] = one.Port,
        ["DBSubnetGroup"] = one.SubnetGroup,
        ["MultiAZ"] = one.Members.Count > 1,
        ["NetworkType"] = one.NetworkType,
        ["ClusterCreateTime"] = RdsList.Date(one.CreatedAt),
        ["VpcSecurityGroups"] = RdsList.Groups(one.GroupIds),
        ["DBClusterMembers"] = new JsonArray([.. one.Members.Select((member, index) => new JsonObject
        {
            ["DBInstanceIdentifier"] = member, ["IsClusterWriter"] = index == 0, ["DBClusterParameterGroupStatus"] = "in-sync", ["PromotionTier"] = 1,
        })]),
    };
}
