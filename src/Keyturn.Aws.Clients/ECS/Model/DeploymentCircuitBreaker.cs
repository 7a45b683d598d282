namespace Amazon.ECS.Model;

/// <summary>What is done when the tasks of a deployment fail to start.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentCircuitBreaker.html"/>
public sealed class DeploymentCircuitBreaker
{
    /// <summary>Whether it is on.</summary>
    public bool? Enable { get; set; }

    /// <summary>Whether a failed deployment is rolled back.</summary>
    public bool? Rollback { get; set; }
}
