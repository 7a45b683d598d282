namespace Amazon.ECS.Model;

/// <summary>A Cloud Map service of Service Connect.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectServiceResource.html"/>
public sealed class ServiceConnectServiceResource
{
    /// <summary>The name in Cloud Map.</summary>
    public string? DiscoveryName { get; set; }

    /// <summary>The ARN of the Cloud Map service.</summary>
    public string? DiscoveryArn { get; set; }
}
