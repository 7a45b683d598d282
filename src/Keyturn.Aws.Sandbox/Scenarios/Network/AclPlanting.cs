using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Scenarios.Network;

/// <summary>Network ACLs: everything for public and compute subnets; for database subnets the ports of the databases from the VPC, and the answers back.</summary>
internal static class AclPlanting
{
    private const string Tcp = "6";

    public static void Plant(NetworkStore network, NetworkPlan plan)
    {
        network.NetworkAcls.Add(new NetworkAclRecord
        {
            Id = NetworkId.Of("acl", plan.VpcId), VpcId = plan.VpcId, IsDefault = true, SubnetIds = [.. plan.Public.Concat(plan.Compute).Select(subnet => subnet.Id)],
            Entries = [new(100, false, true, "-1", "0.0.0.0/0"), new(100, true, true, "-1", "0.0.0.0/0")],
        });
        network.NetworkAcls.Add(new NetworkAclRecord
        {
            Id = NetworkId.Of("acl", plan.VpcId + "database"), VpcId = plan.VpcId, SubnetIds = [.. plan.Databases.Select(subnet => subnet.Id)],
            Entries =
            [
                .. GroupPlanting.DatabasePorts.Select((port, index) => new AclEntryRecord(100 + 10 * index, false, true, Tcp, plan.Cidr, port, port)),
                new(100, true, true, Tcp, plan.Cidr, 1024, 65535),
            ],
        }).Tags["Name"] = "database";
    }
}
