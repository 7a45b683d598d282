namespace Amazon.ECS.Model;

/// <summary>Asks Amazon ECS for DescribeServices: reads services with their networks and deployments.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html"/>
public sealed class DescribeServicesRequest : AmazonECSRequest
{
    /// <summary>The name or ARN of the cluster; <c>default</c> if null.</summary>
    public string? Cluster { get; set; }

    /// <summary>Names or ARNs of the services, at most 10.</summary>
    public List<string>? Services { get; set; }

    /// <summary>What to include besides; see <see cref="ServiceField"/>.</summary>
    public List<string>? Include { get; set; }
}
