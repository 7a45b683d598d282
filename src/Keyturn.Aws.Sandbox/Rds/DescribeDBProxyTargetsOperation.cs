using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Rds;

/// <summary>The database behind a proxy.</summary>
internal sealed class DescribeDBProxyTargetsOperation : RdsOperation
{
    protected override JsonObject Answer(WireCall call, NetworkStore network)
    {
        var name = call.Text("DBProxyName") ?? throw new WireException("MissingParameter", "The request must contain the parameter DBProxyName.");
        var proxy = network.DbProxies.Find(RdsList.Name(name)) ?? throw DescribeDBProxiesOperation.NotFound(name);
        var targets = network.DbInstances.Find(proxy.TargetId) is { } database ? new JsonArray(Tree(database, call.Region)) : [];
        return new JsonObject { ["Targets"] = targets };
    }

    private static JsonObject Tree(DbInstanceRecord database, SandboxRegion region)
    {
        var available = database.Status == "available";
        return new JsonObject
        {
            ["RdsResourceId"] = database.Id,
            ["TargetArn"] = region.Arn("rds", $"db:{database.Id}"),
            ["Type"] = "RDS_INSTANCE",
            ["Role"] = "READ_WRITE",
            ["Port"] = database.Port,
            ["TargetHealth"] = new JsonObject { ["State"] = available ? "AVAILABLE" : "UNAVAILABLE" }.With("Reason", available ? null : "UNREACHABLE"),
        }.With("Endpoint", database.Address);
    }
}
