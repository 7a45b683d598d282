using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Ecs;

/// <summary>The operations of ECS that the sandbox answers: what runs, with which roles and which secrets.</summary>
public static class EcsService
{
    /// <summary>The service's table.</summary>
    public static WireService Create() => new("ecs", WireProtocol.AwsJson11, "AmazonEC2ContainerServiceV20141113",
    [
        new DescribeServicesOperation(),
        new DescribeTaskDefinitionOperation(),
        new DescribeTasksOperation(),
        new ListClustersOperation(),
        new ListServicesOperation(),
        new ListTasksOperation(),
    ]);
}
