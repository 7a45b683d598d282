namespace Amazon.ECS.Model;

/// <summary>A health check of a container.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html"/>
public sealed class HealthCheck
{
    /// <summary>The command that tells whether it is healthy.</summary>
    public List<string>? Command { get; set; }

    /// <summary>Seconds between two checks.</summary>
    public int? Interval { get; set; }

    /// <summary>Seconds for one check.</summary>
    public int? Timeout { get; set; }

    /// <summary>Failed checks after which it is unhealthy.</summary>
    public int? Retries { get; set; }

    /// <summary>Seconds after the start in which failures do not count.</summary>
    public int? StartPeriod { get; set; }
}
