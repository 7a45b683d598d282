using System.Collections.Immutable;

namespace Keyturn.Aws.Sandbox.State.Ecs;

/// <summary>What ECS runs in one Region. Guarded by the <see cref="SandboxRegion.Gate"/>.</summary>
public sealed class ContainerStore
{
    /// <summary>ARNs of the clusters by name.</summary>
    public SortedDictionary<string, string> Clusters { get; } = new(StringComparer.Ordinal);

    /// <summary>Services by ARN.</summary>
    public SortedDictionary<string, ServiceRecord> Services { get; } = new(StringComparer.Ordinal);

    /// <summary>Task definitions by ARN, whose end is the revision.</summary>
    public SortedDictionary<string, TaskDefinitionRecord> TaskDefinitions { get; } = new(StringComparer.Ordinal);

    /// <summary>Tasks by ARN.</summary>
    public SortedDictionary<string, TaskRecord> Tasks { get; } = new(StringComparer.Ordinal);
}

/// <summary>One service on Fargate.</summary>
/// <param name="Arn">Its ARN, cluster and name at the end.</param>
/// <param name="ClusterArn">Its cluster.</param>
/// <param name="TaskDefinitionArn">What it runs.</param>
/// <param name="DesiredCount">How many tasks it should have.</param>
/// <param name="Subnets">Subnets of its tasks.</param>
/// <param name="SecurityGroups">Security groups of its tasks.</param>
/// <param name="CreatedAt">When it was created.</param>
public sealed record ServiceRecord(
    string Arn, string ClusterArn, string TaskDefinitionArn, int DesiredCount, ImmutableArray<string> Subnets, ImmutableArray<string> SecurityGroups, DateTimeOffset CreatedAt)
{
    /// <summary>The name.</summary>
    public string Name => Arn[(Arn.LastIndexOf('/') + 1)..];
}

/// <summary>One revision of a task definition with one container.</summary>
/// <param name="Family">The family.</param>
/// <param name="Revision">Number of the revision.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="Image">The container's image.</param>
/// <param name="RegisteredAt">When it was registered.</param>
public sealed record TaskDefinitionRecord(string Family, int Revision, string Arn, string Image, DateTimeOffset RegisteredAt)
{
    /// <summary>The role of the application.</summary>
    public string? TaskRoleArn { get; init; }

    /// <summary>The role that ECS itself reads secrets and images with.</summary>
    public string? ExecutionRoleArn { get; init; }

    /// <summary>Environment variables that hold no secrets.</summary>
    public ImmutableArray<(string Name, string Value)> Environment { get; init; } = [];

    /// <summary>Environment variables that ECS fills from a secret or a parameter when a task starts, by where they come from.</summary>
    public ImmutableArray<(string Name, string ValueFrom)> Secrets { get; init; } = [];
}

/// <summary>One running task.</summary>
/// <param name="Arn">Its ARN, cluster and id at the end.</param>
/// <param name="ServiceArn">The service that started it.</param>
/// <param name="SubnetId">Where its network interface is.</param>
/// <param name="InterfaceId">The network interface.</param>
/// <param name="PrivateAddress">Its address.</param>
/// <param name="Zone">Its availability zone.</param>
/// <param name="StartedAt">When its container started: since then it holds what its secrets were.</param>
public sealed record TaskRecord(string Arn, string ServiceArn, string SubnetId, string InterfaceId, string PrivateAddress, string Zone, DateTimeOffset StartedAt);
