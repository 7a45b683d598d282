using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Scenarios.Network;

/// <summary>Plants the network of a Region: a good one, in which whatever the secrets say can be reached.</summary>
internal static class NetworkPlanting
{
    /// <param name="region">The Region.</param>
    /// <param name="secrets">The secrets whose databases stand in the network.</param>
    public static void Plant(SandboxRegion region, IReadOnlyList<SecretPlan> secrets)
    {
        var plan = NetworkPlan.Of(region);
        VpcPlanting.Plant(region, plan);
        RoutePlanting.Plant(region, plan);
        AclPlanting.Plant(region.Network, plan);
        GroupPlanting.Plant(region.Network, plan);
        ServerPlanting.Plant(region, plan);
        EndpointPlanting.Plant(region, plan);
        DatabasePlanting.Plant(region, plan, secrets);
        NamePlanting.Plant(region, plan);
    }

    /// <summary>Adds an interface at the next free address of a subnet, the tenth and on.</summary>
    public static NetworkInterfaceRecord Face(
        NetworkStore network, SubnetFact subnet, string vpcId, string what, string group, string description, string type, string? requester, string? serves = null) =>
        network.Interfaces.Add(new NetworkInterfaceRecord
        {
            Id = NetworkId.Of("eni", what),
            VpcId = vpcId,
            SubnetId = subnet.Id,
            Zone = subnet.Zone,
            PrivateAddress = CidrText.Address(subnet.Cidr, 10 + network.Interfaces.All.Count(face => face.SubnetId == subnet.Id && face.RequesterId is not null)),
            GroupIds = group.Length == 0 ? [] : [group],
            Description = description,
            InterfaceType = type,
            RequesterId = requester,
            ServesId = serves,
        });
}
