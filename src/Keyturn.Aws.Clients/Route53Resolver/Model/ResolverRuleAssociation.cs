namespace Amazon.Route53Resolver.Model;

/// <summary>A rule in a VPC.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_ResolverRuleAssociation.html"/>
public sealed class ResolverRuleAssociation
{
    /// <summary>The id.</summary>
    public string? Id { get; set; }

    /// <summary>The id of the rule.</summary>
    public string? ResolverRuleId { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The id of the VPC.</summary>
    public string? VPCId { get; set; }

    /// <summary>The status.</summary>
    public ResolverRuleAssociationStatus? Status { get; set; }

    /// <summary>More about the status.</summary>
    public string? StatusMessage { get; set; }
}
