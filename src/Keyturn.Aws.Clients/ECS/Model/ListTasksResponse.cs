using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The answer to <see cref="ListTasksRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTasks.html"/>
public sealed class ListTasksResponse : AmazonWebServiceResponse
{
    /// <summary>The ARNs of the tasks of this page.</summary>
    public List<string>? TaskArns { get; set; }

    /// <summary>The token of the next page; null on the last.</summary>
    public string? NextToken { get; set; }
}
