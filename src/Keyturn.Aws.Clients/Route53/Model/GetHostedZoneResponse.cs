using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>The answer to <see cref="GetHostedZoneRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHostedZone.html"/>
public sealed class GetHostedZoneResponse : AmazonWebServiceResponse
{
    /// <summary>The hosted zone.</summary>
    public HostedZone? HostedZone { get; set; }

    /// <summary>The name servers of a public hosted zone.</summary>
    public DelegationSet? DelegationSet { get; set; }

    /// <summary>The VPCs of a private hosted zone.</summary>
    public List<VPC>? VPCs { get; set; }
}
