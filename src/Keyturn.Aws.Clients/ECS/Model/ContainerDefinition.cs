using System.Text.Json.Serialization;

namespace Amazon.ECS.Model;

/// <summary>A container of a task definition.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html"/>
public sealed class ContainerDefinition
{
    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The image.</summary>
    public string? Image { get; set; }

    /// <summary>The credentials of a private registry.</summary>
    public RepositoryCredentials? RepositoryCredentials { get; set; }

    /// <summary>The CPU units; 1024 are one vCPU.</summary>
    public int? Cpu { get; set; }

    /// <summary>The memory in MiB; a container that needs more is stopped.</summary>
    public int? Memory { get; set; }

    /// <summary>The memory in MiB that is kept free for the container.</summary>
    public int? MemoryReservation { get; set; }

    /// <summary>Containers that it reaches without port mappings, in network mode <c>bridge</c>.</summary>
    public List<string>? Links { get; set; }

    /// <summary>The ports.</summary>
    public List<PortMapping>? PortMappings { get; set; }

    /// <summary>Whether the task stops when it stops.</summary>
    public bool? Essential { get; set; }

    /// <summary>Whether it is started again when it stops.</summary>
    public ContainerRestartPolicy? RestartPolicy { get; set; }

    /// <summary>The entry point.</summary>
    public List<string>? EntryPoint { get; set; }

    /// <summary>The command of the container.</summary>
    public List<string>? Command { get; set; }

    /// <summary>The names of the variables. Each value is an empty string: the values are dropped while the answer is read.</summary>
    [JsonConverter(typeof(BlankedPairs))]
    public List<KeyValuePair>? Environment { get; set; }

    /// <summary>Files of environment variables.</summary>
    public List<EnvironmentFile>? EnvironmentFiles { get; set; }

    /// <summary>Where volumes are mounted.</summary>
    public List<MountPoint>? MountPoints { get; set; }

    /// <summary>Containers whose volumes it mounts.</summary>
    public List<VolumeFrom>? VolumesFrom { get; set; }

    /// <summary>Options of Linux.</summary>
    public LinuxParameters? LinuxParameters { get; set; }

    /// <summary>The secrets that the agent reads into environment variables.</summary>
    public List<Secret>? Secrets { get; set; }

    /// <summary>Containers that must be started before it.</summary>
    public List<ContainerDependency>? DependsOn { get; set; }

    /// <summary>Seconds to wait for those containers.</summary>
    public int? StartTimeout { get; set; }

    /// <summary>Seconds between the signal to stop and the kill.</summary>
    public int? StopTimeout { get; set; }

    /// <summary>Whether the tag is resolved to a digest.</summary>
    public VersionConsistency? VersionConsistency { get; set; }

    /// <summary>The host name.</summary>
    public string? Hostname { get; set; }

    /// <summary>The user in the container.</summary>
    public string? User { get; set; }

    /// <summary>The working directory.</summary>
    public string? WorkingDirectory { get; set; }

    /// <summary>Whether it has no network.</summary>
    public bool? DisableNetworking { get; set; }

    /// <summary>Whether it has elevated rights on the instance.</summary>
    public bool? Privileged { get; set; }

    /// <summary>Whether its root file system can only be read.</summary>
    public bool? ReadonlyRootFilesystem { get; set; }

    /// <summary>The DNS servers.</summary>
    public List<string>? DnsServers { get; set; }

    /// <summary>The DNS search domains.</summary>
    public List<string>? DnsSearchDomains { get; set; }

    /// <summary>Entries of <c>/etc/hosts</c>.</summary>
    public List<HostEntry>? ExtraHosts { get; set; }

    /// <summary>Labels for SELinux and AppArmor, or credential specifications.</summary>
    public List<string>? DockerSecurityOptions { get; set; }

    /// <summary>Whether its standard input is open.</summary>
    public bool? Interactive { get; set; }

    /// <summary>Whether it has a terminal.</summary>
    public bool? PseudoTerminal { get; set; }

    /// <summary>The labels.</summary>
    public Dictionary<string, string>? DockerLabels { get; set; }

    /// <summary>The limits.</summary>
    public List<Ulimit>? Ulimits { get; set; }

    /// <summary>Where the logs go.</summary>
    public LogConfiguration? LogConfiguration { get; set; }

    /// <summary>The health check.</summary>
    public HealthCheck? HealthCheck { get; set; }

    /// <summary>Kernel parameters.</summary>
    public List<SystemControl>? SystemControls { get; set; }

    /// <summary>GPUs and accelerators.</summary>
    public List<ResourceRequirement>? ResourceRequirements { get; set; }

    /// <summary>The log router, if it is one.</summary>
    public FirelensConfiguration? FirelensConfiguration { get; set; }

    /// <summary>Credential specifications for Active Directory.</summary>
    public List<string>? CredentialSpecs { get; set; }
}
