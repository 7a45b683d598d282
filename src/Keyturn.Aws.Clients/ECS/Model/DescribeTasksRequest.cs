namespace Amazon.ECS.Model;

/// <summary>Asks Amazon ECS for DescribeTasks: reads tasks with their network interfaces.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTasks.html"/>
public sealed class DescribeTasksRequest : AmazonECSRequest
{
    /// <summary>The name or ARN of the cluster; <c>default</c> if null.</summary>
    public string? Cluster { get; set; }

    /// <summary>Ids or ARNs of the tasks, at most 100.</summary>
    public List<string>? Tasks { get; set; }

    /// <summary>What to include besides; see <see cref="TaskField"/>.</summary>
    public List<string>? Include { get; set; }
}
