namespace Amazon.ECS.Model;

/// <summary>Asks Amazon ECS for ListClusters: lists the clusters of the account in this Region.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListClusters.html"/>
public sealed class ListClustersRequest : AmazonECSRequest
{
    /// <summary>The page to read: the token of the page before.</summary>
    public string? NextToken { get; set; }

    /// <summary>The most items of a page, 1 to 100.</summary>
    public int? MaxResults { get; set; }
}
