using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Scenarios.Network;

/// <summary>The VPC, its DHCP options and its subnets.</summary>
internal static class VpcPlanting
{
    public static void Plant(SandboxRegion region, NetworkPlan plan)
    {
        var network = region.Network;
        var options = network.DhcpOptions.Add(new DhcpOptionsRecord { Id = NetworkId.Of("dopt", plan.VpcId) });
        options.Options["domain-name"] = [region.Name == "us-east-1" ? "ec2.internal" : $"{region.Name}.compute.internal"];
        options.Options["domain-name-servers"] = ["AmazonProvidedDNS"];
        network.Vpcs.Add(new VpcRecord { Id = plan.VpcId, CidrBlocks = [plan.Cidr], DhcpOptionsId = options.Id }).Tags["Name"] = $"{region.Account.Alias}-main";
        foreach (var (subnets, name) in new[] { (plan.Public, "public"), (plan.Compute, "compute"), (plan.Databases, "database") })
        {
            foreach (var subnet in subnets)
                network.Subnets.Add(new SubnetRecord { Id = subnet.Id, VpcId = plan.VpcId, Zone = subnet.Zone, CidrBlock = subnet.Cidr }).Tags["Name"] = $"{name}-{subnet.Zone}";
        }
    }
}
