namespace Amazon.ECS.Model;

/// <summary>What is done when a hook takes too long.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHookTimeoutConfiguration.html"/>
public sealed class DeploymentLifecycleHookTimeoutConfiguration
{
    /// <summary>Minutes to wait.</summary>
    public int? TimeoutInMinutes { get; set; }

    /// <summary>What is done then.</summary>
    public DeploymentLifecycleHookAction? Action { get; set; }
}
