namespace Amazon.ECS.Model;

/// <summary>The storage of a deployment's Fargate tasks.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentEphemeralStorage.html"/>
public sealed class DeploymentEphemeralStorage
{
    /// <summary>The KMS key.</summary>
    public string? KmsKeyId { get; set; }
}
