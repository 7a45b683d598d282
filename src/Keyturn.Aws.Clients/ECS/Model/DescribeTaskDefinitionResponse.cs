using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The answer to <see cref="DescribeTaskDefinitionRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTaskDefinition.html"/>
public sealed class DescribeTaskDefinitionResponse : AmazonWebServiceResponse
{
    /// <summary>The task definition.</summary>
    public TaskDefinition? TaskDefinition { get; set; }

    /// <summary>The tags.</summary>
    public List<Tag>? Tags { get; set; }
}
