using Amazon.Runtime;

namespace Amazon.Route53Resolver.Model;

/// <summary>The answer to <see cref="ListResolverEndpointsRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_ListResolverEndpoints.html"/>
public sealed class ListResolverEndpointsResponse : AmazonWebServiceResponse
{
    /// <summary>The token of the next page; null on the last.</summary>
    public string? NextToken { get; set; }

    /// <summary>The most items of a page.</summary>
    public int? MaxResults { get; set; }

    /// <summary>The endpoints of this page.</summary>
    public List<ResolverEndpoint>? ResolverEndpoints { get; set; }
}
