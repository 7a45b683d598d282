namespace Amazon.ECS.Model;

/// <summary>A service revision in use.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceCurrentRevisionSummary.html"/>
public sealed class ServiceCurrentRevisionSummary
{
    /// <summary>The ARN.</summary>
    public string? Arn { get; set; }

    /// <summary>The number of tasks wanted.</summary>
    public int? RequestedTaskCount { get; set; }

    /// <summary>The number of running tasks.</summary>
    public int? RunningTaskCount { get; set; }

    /// <summary>The number of tasks that are starting.</summary>
    public int? PendingTaskCount { get; set; }
}
