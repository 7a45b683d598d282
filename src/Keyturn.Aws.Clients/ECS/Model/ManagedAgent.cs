namespace Amazon.ECS.Model;

/// <summary>An agent in a container that ECS manages.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedAgent.html"/>
public sealed class ManagedAgent
{
    /// <summary>When it last started.</summary>
    public DateTime? LastStartedAt { get; set; }

    /// <summary>The name.</summary>
    public ManagedAgentName? Name { get; set; }

    /// <summary>The reason.</summary>
    public string? Reason { get; set; }

    /// <summary>The last known status.</summary>
    public string? LastStatus { get; set; }
}
