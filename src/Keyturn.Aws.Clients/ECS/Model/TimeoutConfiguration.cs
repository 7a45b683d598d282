namespace Amazon.ECS.Model;

/// <summary>How long requests of Service Connect may take.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TimeoutConfiguration.html"/>
public sealed class TimeoutConfiguration
{
    /// <summary>Seconds that a connection may be idle; 0 for ever.</summary>
    public int? IdleTimeoutSeconds { get; set; }

    /// <summary>Seconds for one request; 0 for ever.</summary>
    public int? PerRequestTimeoutSeconds { get; set; }
}
