namespace Amazon.ECS.Model;

/// <summary>What deploys a service.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentController.html"/>
public sealed class DeploymentController
{
    /// <summary>The type.</summary>
    public DeploymentControllerType? Type { get; set; }
}
