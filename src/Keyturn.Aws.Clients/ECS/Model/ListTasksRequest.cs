namespace Amazon.ECS.Model;

/// <summary>Asks Amazon ECS for ListTasks: lists the tasks of a cluster.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTasks.html"/>
public sealed class ListTasksRequest : AmazonECSRequest
{
    /// <summary>The name or ARN of the cluster; <c>default</c> if null.</summary>
    public string? Cluster { get; set; }

    /// <summary>Only tasks on this container instance.</summary>
    public string? ContainerInstance { get; set; }

    /// <summary>Only tasks of this family.</summary>
    public string? Family { get; set; }

    /// <summary>The page to read: the token of the page before.</summary>
    public string? NextToken { get; set; }

    /// <summary>The most items of a page, 1 to 100.</summary>
    public int? MaxResults { get; set; }

    /// <summary>Only tasks that this started.</summary>
    public string? StartedBy { get; set; }

    /// <summary>Only tasks of this service.</summary>
    public string? ServiceName { get; set; }

    /// <summary>Only tasks that shall have this status; <c>RUNNING</c> if null.</summary>
    public DesiredStatus? DesiredStatus { get; set; }

    /// <summary>Only tasks of this launch type.</summary>
    public LaunchType? LaunchType { get; set; }

    /// <summary>Only tasks of this daemon.</summary>
    public string? DaemonName { get; set; }
}
