using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;

/// <summary>What consumers connect to, as the state says now.</summary>
/// <param name="Groups">Its security groups.</param>
/// <param name="Subnets">Subnets that it may answer from.</param>
/// <param name="Port">TCP port.</param>
internal sealed record Target(IReadOnlyList<string> Groups, IReadOnlyList<SubnetRecord> Subnets, int Port)
{
    /// <summary>The interface endpoint of Secrets Manager in the VPC of this world, or null when there is none.</summary>
    public static VpcEndpointRecord? Endpoint(SandboxRegion region) =>
        region.Network.Endpoints.All.FirstOrDefault(one => one.ServiceName == $"com.amazonaws.{region.Name}.secretsmanager" && one.EndpointType == "Interface" && one.State == "available");

    /// <summary>Secrets Manager behind its endpoint; throws when there is none.</summary>
    public static Target SecretsManager(SandboxRegion region)
    {
        var endpoint = Endpoint(region) ?? throw new InvalidOperationException("There is no endpoint of Secrets Manager.");
        return new(endpoint.GroupIds, Find(region, endpoint.SubnetIds), 443);
    }

    /// <summary>The orders database; after a failover it answers from another of its subnets.</summary>
    public static Target Database(SandboxRegion region) =>
        Database(region, region.Network.DbInstances.Find(ArticleNetwork.Orders.Id) ?? throw new InvalidOperationException("There is no orders database."));

    /// <summary>A database of RDS.</summary>
    public static Target Database(SandboxRegion region, DbInstanceRecord database)
    {
        var group = region.Network.DbSubnetGroups.Find(database.SubnetGroup) ?? throw new InvalidOperationException($"There is no subnet group {database.SubnetGroup}.");
        return new(database.GroupIds, Find(region, group.SubnetIds), database.Port);
    }

    private static SubnetRecord[] Find(SandboxRegion region, IEnumerable<string> ids) => [.. ids.Select(id => region.Network.Subnets.Find(id)).OfType<SubnetRecord>()];
}
