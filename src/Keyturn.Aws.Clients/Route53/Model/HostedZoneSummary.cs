namespace Amazon.Route53.Model;

/// <summary>A private hosted zone that a VPC resolves names in.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_HostedZoneSummary.html"/>
public sealed class HostedZoneSummary
{
    /// <summary>The id of the hosted zone.</summary>
    public string? HostedZoneId { get; set; }

    /// <summary>The domain name, with a dot at the end.</summary>
    public string? Name { get; set; }

    /// <summary>The account or service that created it.</summary>
    public HostedZoneOwner? Owner { get; set; }
}
