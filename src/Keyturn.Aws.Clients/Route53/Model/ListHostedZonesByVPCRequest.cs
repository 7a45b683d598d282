namespace Amazon.Route53.Model;

/// <summary>Asks Amazon Route 53 for ListHostedZonesByVPC: lists the private hosted zones that a VPC resolves names in.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListHostedZonesByVPC.html"/>
public sealed class ListHostedZonesByVPCRequest : AmazonRoute53Request
{
    /// <summary>The id of the VPC.</summary>
    public string? VPCId { get; set; }

    /// <summary>The Region of the VPC.</summary>
    public VPCRegion? VPCRegion { get; set; }

    /// <summary>The most items of a page, as text.</summary>
    public string? MaxItems { get; set; }

    /// <summary>The page to read: the token of the page before.</summary>
    public string? NextToken { get; set; }
}
