using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Rds;

/// <summary>RDS proxies.</summary>
internal sealed class DescribeDBProxiesOperation : RdsOperation
{
    private static readonly Dictionary<string, Func<DbProxyRecord, string?>> Filters = new(StringComparer.Ordinal);

    public static WireException NotFound(string name) => new("DBProxyNotFoundFault", $"DBProxy not found: {name}", 404);

    protected override JsonObject Answer(WireCall call, NetworkStore network) => RdsList.Page(
        call, "DBProxies", network.DbProxies, call.Text("DBProxyName"), NotFound, Filters, one => Tree(one, call.Region));

    private static JsonObject Tree(DbProxyRecord one, SandboxRegion region) => new()
    {
        ["DBProxyName"] = one.Id,
        ["DBProxyArn"] = region.Arn("rds", $"db-proxy:prx-{StableId.Of(one.Id, 17).ToLowerInvariant()}"),
        ["Status"] = one.Status,
        ["EngineFamily"] = one.EngineFamily,
        ["VpcId"] = one.VpcId,
        ["VpcSecurityGroupIds"] = JsonWriting.List(one.GroupIds),
        ["VpcSubnetIds"] = JsonWriting.List(one.SubnetIds),
        ["Auth"] = new JsonArray([.. one.SecretArns.Select(arn => new JsonObject { ["AuthScheme"] = "SECRETS", ["SecretArn"] = arn, ["IAMAuth"] = "DISABLED" })]),
        ["RoleArn"] = $"arn:aws:iam::{region.Account.Id}:role/{one.Id}",
        ["Endpoint"] = one.Address,
        ["RequireTLS"] = true,
        ["IdleClientTimeout"] = 1800,
        ["DebugLogging"] = false,
        ["CreatedDate"] = RdsList.Date(one.CreatedAt),
    };
}
