namespace Amazon.ECS.Model;

/// <summary>Asks Amazon ECS for ListServices: lists the services of a cluster.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListServices.html"/>
public sealed class ListServicesRequest : AmazonECSRequest
{
    /// <summary>The name or ARN of the cluster; <c>default</c> if null.</summary>
    public string? Cluster { get; set; }

    /// <summary>The page to read: the token of the page before.</summary>
    public string? NextToken { get; set; }

    /// <summary>The most items of a page, 1 to 100; 10 if null.</summary>
    public int? MaxResults { get; set; }

    /// <summary>Only services of this launch type.</summary>
    public LaunchType? LaunchType { get; set; }

    /// <summary>Only services of this strategy.</summary>
    public SchedulingStrategy? SchedulingStrategy { get; set; }

    /// <summary>Only services whose resources are managed so.</summary>
    public ResourceManagementType? ResourceManagementType { get; set; }
}
