using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The answer to <see cref="ListClustersRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListClusters.html"/>
public sealed class ListClustersResponse : AmazonWebServiceResponse
{
    /// <summary>The ARNs of the clusters of this page.</summary>
    public List<string>? ClusterArns { get; set; }

    /// <summary>The token of the next page; null on the last.</summary>
    public string? NextToken { get; set; }
}
