using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The answer to <see cref="DescribeTasksRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTasks.html"/>
public sealed class DescribeTasksResponse : AmazonWebServiceResponse
{
    /// <summary>The tasks.</summary>
    public List<Task>? Tasks { get; set; }

    /// <summary>What could not be described, and why.</summary>
    public List<Failure>? Failures { get; set; }
}
