namespace Amazon.ECS.Model;

/// <summary>What is called at stages of a deployment. Its free document HookDetails is not offered here.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentLifecycleHook.html"/>
public sealed class DeploymentLifecycleHook
{
    /// <summary>The kind of hook.</summary>
    public DeploymentLifecycleHookTargetType? TargetType { get; set; }

    /// <summary>The ARN of what is called.</summary>
    public string? HookTargetArn { get; set; }

    /// <summary>The role for the call.</summary>
    public string? RoleArn { get; set; }

    /// <summary>The stages; see <see cref="DeploymentLifecycleHookStage"/>.</summary>
    public List<string>? LifecycleStages { get; set; }

    /// <summary>What is done when it takes too long.</summary>
    public DeploymentLifecycleHookTimeoutConfiguration? TimeoutConfiguration { get; set; }
}
