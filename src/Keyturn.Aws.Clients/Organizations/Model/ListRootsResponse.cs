using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>The answer to <see cref="ListRootsRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListRoots.html"/>
public sealed class ListRootsResponse : AmazonWebServiceResponse
{
    /// <summary>The roots of this page.</summary>
    public List<Root>? Roots { get; set; }

    /// <summary>The token of the next page; null on the last.</summary>
    public string? NextToken { get; set; }
}
