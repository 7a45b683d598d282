using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Rds;

/// <summary>Changes the security groups or the public address of a DB instance; its interfaces follow.</summary>
internal sealed class ModifyDBInstanceOperation : RdsOperation
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal) { "Action", "Version", "DBInstanceIdentifier", "VpcSecurityGroupIds", "PubliclyAccessible", "ApplyImmediately" };

    protected override JsonObject Answer(WireCall call, NetworkStore network)
    {
        var id = call.Text("DBInstanceIdentifier") ?? throw new WireException("MissingParameter", "The request must contain the parameter DBInstanceIdentifier.");
        var database = network.DbInstances.Find(RdsList.Name(id)) ?? throw DescribeDBInstancesOperation.NotFound(id);
        // A change that would be answered and not made is worse than one that is refused.
        if (call.Input.Select(member => member.Key).FirstOrDefault(name => !Known.Contains(name)) is { } unknown)
            throw new WireException("InvalidParameterValue", $"The sandbox does not change {unknown}.");
        if (call.Texts("VpcSecurityGroupIds") is { Count: > 0 } groups) Regroup(database, groups, network);
        database.PubliclyAccessible = call.Flag("PubliclyAccessible") ?? database.PubliclyAccessible;
        return new JsonObject { ["DBInstance"] = DbInstanceTree.Write(database, call.Region) };
    }

    private static void Regroup(DbInstanceRecord database, IReadOnlyList<string> groups, NetworkStore network)
    {
        var vpc = network.DbSubnetGroups.Find(database.SubnetGroup)?.VpcId;
        if (groups.FirstOrDefault(id => network.SecurityGroups.Find(id)?.VpcId != vpc) is { } foreign)
            throw new WireException("InvalidParameterValue", $"Invalid security group , groupId= {foreign}, groupName=.");
        database.GroupIds.Clear();
        database.GroupIds.AddRange(groups);
        foreach (var face in network.Interfaces.All.Where(face => face.RequesterId == "amazon-rds" && face.ServesId == database.Id))
        {
            face.GroupIds.Clear();
            face.GroupIds.AddRange(groups);
        }
    }
}
