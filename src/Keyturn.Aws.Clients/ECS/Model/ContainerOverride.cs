using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>What differs from a container of a task definition.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerOverride.html"/>
public sealed class ContainerOverride
{
    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The command of the container.</summary>
    public List<string>? Command { get; set; }

    /// <summary>The names of the variables. Each value is an empty string: the values are dropped while the answer is read.</summary>
    [JsonConverter(typeof(BlankedPairs))]
    public List<KeyValuePair>? Environment { get; set; }

    /// <summary>Files of environment variables.</summary>
    public List<EnvironmentFile>? EnvironmentFiles { get; set; }

    /// <summary>The CPU units; 1024 are one vCPU.</summary>
    public int? Cpu { get; set; }

    /// <summary>The memory in MiB; a container that needs more is stopped.</summary>
    public int? Memory { get; set; }

    /// <summary>The memory in MiB that is kept free for the container.</summary>
    public int? MemoryReservation { get; set; }

    /// <summary>GPUs and accelerators.</summary>
    public List<ResourceRequirement>? ResourceRequirements { get; set; }
}
