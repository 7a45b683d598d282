using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Rds;

/// <summary>DB instances.</summary>
internal sealed class DescribeDBInstancesOperation : RdsOperation
{
    private static readonly Dictionary<string, Func<DbInstanceRecord, string?>> Filters = new(StringComparer.Ordinal)
    {
        ["db-instance-id"] = one => one.Id, ["db-cluster-id"] = one => one.ClusterId, ["engine"] = one => one.Engine,
    };

    public static WireException NotFound(string id) => new("DBInstanceNotFound", $"DBInstance {RdsList.Name(id)} not found.", 404);

    protected override JsonObject Answer(WireCall call, NetworkStore network) => RdsList.Page(
        call, "DBInstances", network.DbInstances, call.Text("DBInstanceIdentifier"), NotFound, Filters, one => DbInstanceTree.Write(one, call.Region));
}
