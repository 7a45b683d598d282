using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>The answer to <see cref="ListHostedZonesByVPCRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListHostedZonesByVPC.html"/>
public sealed class ListHostedZonesByVPCResponse : AmazonWebServiceResponse
{
    /// <summary>The private hosted zones of this page.</summary>
    public List<HostedZoneSummary>? HostedZoneSummaries { get; set; }

    /// <summary>The most items of a page, as text.</summary>
    public string? MaxItems { get; set; }

    /// <summary>The token of the next page; null on the last.</summary>
    public string? NextToken { get; set; }
}
