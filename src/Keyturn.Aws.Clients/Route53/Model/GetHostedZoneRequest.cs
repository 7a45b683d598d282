namespace Amazon.Route53.Model;

/// <summary>Asks Amazon Route 53 for GetHostedZone: reads a hosted zone with its VPCs or name servers.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHostedZone.html"/>
public sealed class GetHostedZoneRequest : AmazonRoute53Request
{
    /// <summary>The id of the hosted zone, with or without <c>/hostedzone/</c> in front.</summary>
    public string? Id { get; set; }
}
