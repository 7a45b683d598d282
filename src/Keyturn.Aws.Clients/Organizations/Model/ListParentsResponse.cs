using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>The answer to <see cref="ListParentsRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListParents.html"/>
public sealed class ListParentsResponse : AmazonWebServiceResponse
{
    /// <summary>The parent; there is one.</summary>
    public List<Parent>? Parents { get; set; }

    /// <summary>The token of the next page; null on the last.</summary>
    public string? NextToken { get; set; }
}
