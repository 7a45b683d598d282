using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Scenarios.Network;

/// <summary>The interface endpoint of Secrets Manager in the compute subnets, with private DNS.</summary>
internal static class EndpointPlanting
{
    public static void Plant(SandboxRegion region, NetworkPlan plan) => Add(region, plan.VpcId, plan.EndpointId, plan.EndpointGroup, plan.Compute);

    /// <summary>Adds the endpoint with an interface in each subnet.</summary>
    public static void Add(SandboxRegion region, string vpcId, string id, string group, IReadOnlyList<SubnetFact> subnets)
    {
        var faces = subnets.Select(subnet => NetworkPlanting.Face(region.Network, subnet, vpcId, $"{id}{subnet.Id}", group, $"VPC Endpoint Interface {id}", "vpc_endpoint", "727180483921"));
        region.Network.Endpoints.Add(new VpcEndpointRecord
        {
            Id = id, VpcId = vpcId, ServiceName = $"com.amazonaws.{region.Name}.secretsmanager", SubnetIds = [.. subnets.Select(subnet => subnet.Id)], GroupIds = [group],
            InterfaceIds = [.. faces.Select(face => face.Id)], PrivateDns = true, CreatedAt = region.World.Now.AddDays(-700),
        });
    }
}
