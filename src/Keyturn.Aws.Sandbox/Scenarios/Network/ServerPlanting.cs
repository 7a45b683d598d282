using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Scenarios.Network;

/// <summary>The web/AP servers with their instance profile, and the interfaces that the functions share.</summary>
internal static class ServerPlanting
{
    public static void Plant(SandboxRegion region, NetworkPlan plan)
    {
        foreach (var server in plan.WebServers)
        {
            var subnet = plan.Compute.Single(one => one.Id == server.SubnetId);
            Add(region, plan.VpcId, subnet, server.Id, server.PrivateAddress, [plan.WebGroup], server.RoleArn).Tags["Name"] = server.Name;
        }

        // One interface for each subnet and set of groups, whatever the number of functions.
        if (region.Functions.All.FirstOrDefault() is not { } function) return;
        foreach (var subnet in plan.Compute)
        {
            NetworkPlanting.Face(
                region.Network, subnet, plan.VpcId, $"lambda{subnet.Id}", plan.FunctionGroup, $"AWS Lambda VPC ENI-{function.Name}-{StableId.Uuid(subnet.Id)}", "lambda",
                $"AROA{StableId.Of(region.Account.Id, 17)}:{function.Name}");
        }
    }

    /// <summary>Adds an instance with one interface.</summary>
    /// <param name="region">The Region.</param>
    /// <param name="vpcId">The VPC.</param>
    /// <param name="subnet">The subnet.</param>
    /// <param name="id">Instance id.</param>
    /// <param name="address">Private address.</param>
    /// <param name="groups">Security groups.</param>
    /// <param name="roleArn">Role; its profile has the same name.</param>
    public static InstanceRecord Add(SandboxRegion region, string vpcId, SubnetFact subnet, string id, string address, IEnumerable<string> groups, string roleArn)
    {
        var face = region.Network.Interfaces.Add(new NetworkInterfaceRecord
        {
            Id = NetworkId.Of("eni", id), VpcId = vpcId, SubnetId = subnet.Id, Zone = subnet.Zone, PrivateAddress = address, GroupIds = [.. groups], InstanceId = id,
        });
        return region.Network.Instances.Add(new InstanceRecord
        {
            Id = id, InterfaceIds = [face.Id], InstanceProfileArn = roleArn.Replace(":role/", ":instance-profile/", StringComparison.Ordinal), LaunchTime = region.World.Now.AddDays(-30),
        });
    }
}
