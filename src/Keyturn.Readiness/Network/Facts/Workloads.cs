using System.Collections.Immutable;

namespace Keyturn.Readiness.Network.Facts;

/// <summary>The network side of a function after GetFunctionConfiguration; without subnets it is outside every VPC.</summary>
public sealed record FunctionNetwork(string Name, ImmutableArray<string> SubnetIds, ImmutableArray<string> GroupIds)
{
    /// <summary>ARN of the execution role; <see langword="null"/> when it was not told.</summary>
    public string? RoleArn { get; init; }

    /// <summary>Ipv6AllowedForDualStack.</summary>
    public bool Ipv6 { get; init; }

    /// <summary>Active, Pending, Inactive or Failed.</summary>
    public string State { get; init; } = "Active";
}

/// <summary>Where the containers of a task get their network from.</summary>
public enum TaskNetwork
{
    /// <summary>awsvpc on Fargate: the task's own interface carries everything.</summary>
    Fargate,

    /// <summary>awsvpc on EC2: the task's own interface, never with a public address.</summary>
    AwsVpcOnHost,

    /// <summary>bridge or host: the interface of the container instance.</summary>
    Host,
}

/// <summary>A service after DescribeServices, DescribeTasks and DescribeContainerInstances.</summary>
public sealed record ContainerService(string Arn, TaskNetwork Network)
{
    /// <summary>Subnets of the awsvpc configuration.</summary>
    public ImmutableArray<string> SubnetIds { get; init; } = [];

    /// <summary>Groups of the awsvpc configuration.</summary>
    public ImmutableArray<string> GroupIds { get; init; } = [];

    /// <summary>assignPublicIp ENABLED; counts on Fargate only.</summary>
    public bool PublicAddress { get; init; }

    /// <summary>Role of the code in its tasks; <see langword="null"/> when the task definition names none.</summary>
    public string? TaskRoleArn { get; init; }

    /// <summary>Role with which ECS itself fetches secrets of the task definition; <see langword="null"/> when it names none.</summary>
    public string? ExecutionRoleArn { get; init; }

    /// <summary>Secrets that the task definition puts into containers, as <c>valueFrom</c> names them.</summary>
    public ImmutableArray<string> InjectedSecrets { get; init; } = [];

    /// <summary>Container instances that run its tasks.</summary>
    public ImmutableArray<string> HostInstanceIds { get; init; } = [];
}
