namespace Amazon.Route53Resolver.Model;

/// <summary>A rule: where queries for a domain go.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_ResolverRule.html"/>
public sealed class ResolverRule
{
    /// <summary>The id.</summary>
    public string? Id { get; set; }

    /// <summary>What its creator called the request.</summary>
    public string? CreatorRequestId { get; set; }

    /// <summary>The ARN.</summary>
    public string? Arn { get; set; }

    /// <summary>The domain.</summary>
    public string? DomainName { get; set; }

    /// <summary>The status.</summary>
    public ResolverRuleStatus? Status { get; set; }

    /// <summary>More about the status.</summary>
    public string? StatusMessage { get; set; }

    /// <summary>What is done with queries for the domain.</summary>
    public RuleTypeOption? RuleType { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The DNS servers that queries are forwarded to.</summary>
    public List<TargetAddress>? TargetIps { get; set; }

    /// <summary>The outbound endpoint that they leave through.</summary>
    public string? ResolverEndpointId { get; set; }

    /// <summary>The account that owns the rule.</summary>
    public string? OwnerId { get; set; }

    /// <summary>Whether the rule is shared, and by whom.</summary>
    public ShareStatus? ShareStatus { get; set; }

    /// <summary>When it was created, in ISO 8601.</summary>
    public string? CreationTime { get; set; }

    /// <summary>When it was last changed, in ISO 8601.</summary>
    public string? ModificationTime { get; set; }

    /// <summary>The name server records that are delegated to.</summary>
    public string? DelegationRecord { get; set; }
}
