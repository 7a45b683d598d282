namespace Amazon.ECS.Model;

/// <summary>How a service is deployed.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html"/>
public sealed class DeploymentConfiguration
{
    /// <summary>What is done when tasks fail to start.</summary>
    public DeploymentCircuitBreaker? DeploymentCircuitBreaker { get; set; }

    /// <summary>The most tasks during a deployment, in percent of those wanted.</summary>
    public int? MaximumPercent { get; set; }

    /// <summary>The fewest healthy tasks during a deployment, in percent of those wanted.</summary>
    public int? MinimumHealthyPercent { get; set; }

    /// <summary>CloudWatch alarms that fail a deployment.</summary>
    public DeploymentAlarms? Alarms { get; set; }

    /// <summary>The strategy.</summary>
    public DeploymentStrategy? Strategy { get; set; }

    /// <summary>Minutes that both revisions run after the traffic has shifted.</summary>
    public int? BakeTimeInMinutes { get; set; }

    /// <summary>What is called at stages of a deployment.</summary>
    public List<DeploymentLifecycleHook>? LifecycleHooks { get; set; }

    /// <summary>Steps of a linear deployment.</summary>
    public LinearConfiguration? LinearConfiguration { get; set; }

    /// <summary>Steps of a canary deployment.</summary>
    public CanaryConfiguration? CanaryConfiguration { get; set; }
}
