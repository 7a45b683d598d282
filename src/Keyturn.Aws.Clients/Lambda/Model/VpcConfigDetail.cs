namespace Amazon.Lambda.Model;

/// <summary>Where in a VPC a function runs.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_VpcConfigResponse.html"/>
public sealed class VpcConfigDetail
{
    /// <summary>The subnets.</summary>
    public List<string>? SubnetIds { get; set; }

    /// <summary>The security groups.</summary>
    public List<string>? SecurityGroupIds { get; set; }

    /// <summary>The VPC.</summary>
    public string? VpcId { get; set; }

    /// <summary>Whether outbound IPv6 is allowed in dual-stack subnets.</summary>
    public bool? Ipv6AllowedForDualStack { get; set; }
}
