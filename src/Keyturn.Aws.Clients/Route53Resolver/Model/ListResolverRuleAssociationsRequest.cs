namespace Amazon.Route53Resolver.Model;

/// <summary>Asks Amazon Route 53 Resolver for ListResolverRuleAssociations: lists which rules apply in which VPCs.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_ListResolverRuleAssociations.html"/>
public sealed class ListResolverRuleAssociationsRequest : AmazonRoute53ResolverRequest
{
    /// <summary>The most items of a page.</summary>
    public int? MaxResults { get; set; }

    /// <summary>The page to read: the token of the page before.</summary>
    public string? NextToken { get; set; }

    /// <summary>What to look for; all filters must match.</summary>
    public List<Filter>? Filters { get; set; }
}
