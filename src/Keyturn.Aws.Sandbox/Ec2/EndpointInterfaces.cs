using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Keeps the interfaces of an endpoint in step with its subnets and groups.</summary>
internal static class EndpointInterfaces
{
    /// <summary>Gives the endpoint an interface in a subnet, at the last address that is free there.</summary>
    /// <exception cref="WireException">The subnet is of another VPC, or its zone is served already.</exception>
    public static void Add(VpcEndpointRecord endpoint, string subnetId, NetworkStore network)
    {
        var subnet = network.Subnets.Require(subnetId, "subnetId");
        if (subnet.VpcId != endpoint.VpcId) throw Ec2Errors.Invalid("subnetId", subnetId);
        if (endpoint.SubnetIds.Exists(id => network.Subnets.Find(id)?.Zone == subnet.Zone))
            throw new WireException("DuplicateSubnetsInSameZone", $"Found another VPC endpoint subnet in the availability zone of {subnetId}. VPC endpoint subnets should be in different availability zones supported by the VPC endpoint service.");
        var taken = network.Interfaces.All.Where(face => face.SubnetId == subnet.Id).Select(face => face.PrivateAddress).ToHashSet(StringComparer.Ordinal);
        var place = -2;
        while (taken.Contains(CidrText.Address(subnet.CidrBlock, place))) place--;
        var made = network.Interfaces.Add(new NetworkInterfaceRecord
        {
            Id = network.NewId("eni"), VpcId = subnet.VpcId, SubnetId = subnet.Id, Zone = subnet.Zone, PrivateAddress = CidrText.Address(subnet.CidrBlock, place),
            Description = $"VPC Endpoint Interface {endpoint.Id}", InterfaceType = "vpc_endpoint", RequesterId = "727180483921", GroupIds = [.. endpoint.GroupIds],
        });
        endpoint.SubnetIds.Add(subnet.Id);
        endpoint.InterfaceIds.Add(made.Id);
    }

    /// <summary>Takes the interface of a subnet away.</summary>
    public static void Remove(VpcEndpointRecord endpoint, string subnetId, NetworkStore network)
    {
        foreach (var id in endpoint.InterfaceIds.Where(id => network.Interfaces.Find(id)?.SubnetId == subnetId).ToList())
        {
            network.Interfaces.Remove(id);
            endpoint.InterfaceIds.Remove(id);
        }

        endpoint.SubnetIds.Remove(subnetId);
    }

    /// <summary>Lets the interfaces carry the endpoint's groups.</summary>
    public static void Regroup(VpcEndpointRecord endpoint, NetworkStore network)
    {
        foreach (var face in endpoint.InterfaceIds.Select(id => network.Interfaces.Find(id)).OfType<NetworkInterfaceRecord>())
        {
            face.GroupIds.Clear();
            face.GroupIds.AddRange(endpoint.GroupIds);
        }
    }

    /// <summary>Private DNS needs both DNS attributes of the VPC, and only one endpoint of a VPC may answer to a service's name.</summary>
    /// <exception cref="WireException">EC2's refusal.</exception>
    public static void CheckPrivateDns(VpcEndpointRecord endpoint, NetworkStore network)
    {
        if (network.Vpcs.Find(endpoint.VpcId) is not { DnsSupport: true, DnsHostnames: true })
            throw new WireException("InvalidParameter", "Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true for " + endpoint.VpcId);
        if (network.Endpoints.All.Any(one => one.Id != endpoint.Id && one.VpcId == endpoint.VpcId && one.ServiceName == endpoint.ServiceName && one.PrivateDns))
            throw new WireException("InvalidParameter", $"private-dns-enabled cannot be set because there is already a conflicting DNS domain for {endpoint.ServiceName} in the VPC {endpoint.VpcId}");
    }
}
