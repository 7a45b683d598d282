namespace Amazon.Route53Resolver.Model;

/// <summary>An endpoint through which DNS queries enter or leave a VPC.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_ResolverEndpoint.html"/>
public sealed class ResolverEndpoint
{
    /// <summary>The id.</summary>
    public string? Id { get; set; }

    /// <summary>What its creator called the request.</summary>
    public string? CreatorRequestId { get; set; }

    /// <summary>The ARN.</summary>
    public string? Arn { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The security groups.</summary>
    public List<string>? SecurityGroupIds { get; set; }

    /// <summary>Whether queries enter or leave.</summary>
    public ResolverEndpointDirection? Direction { get; set; }

    /// <summary>The number of its addresses.</summary>
    public int? IpAddressCount { get; set; }

    /// <summary>The id of the VPC that it stands in.</summary>
    public string? HostVPCId { get; set; }

    /// <summary>The status.</summary>
    public ResolverEndpointStatus? Status { get; set; }

    /// <summary>More about the status.</summary>
    public string? StatusMessage { get; set; }

    /// <summary>When it was created, in ISO 8601.</summary>
    public string? CreationTime { get; set; }

    /// <summary>When it was last changed, in ISO 8601.</summary>
    public string? ModificationTime { get; set; }

    /// <summary>The Outpost that it stands on, if any.</summary>
    public string? OutpostArn { get; set; }

    /// <summary>The instance type on an Outpost.</summary>
    public string? PreferredInstanceType { get; set; }

    /// <summary>The kind of its addresses.</summary>
    public ResolverEndpointType? ResolverEndpointType { get; set; }

    /// <summary>The protocols; see <see cref="Protocol"/>.</summary>
    public List<string>? Protocols { get; set; }

    /// <summary>Whether detailed metrics of its network interfaces are on.</summary>
    public bool? RniEnhancedMetricsEnabled { get; set; }

    /// <summary>Whether metrics of the DNS servers behind it are on.</summary>
    public bool? TargetNameServerMetricsEnabled { get; set; }

    /// <summary>Whether IPv4 answers are translated for IPv6 clients.</summary>
    public bool? Dns64Enabled { get; set; }

    /// <summary>Whether it reaches IPv6 servers on the internet.</summary>
    public bool? Ipv6InternetAccessEnabled { get; set; }
}
