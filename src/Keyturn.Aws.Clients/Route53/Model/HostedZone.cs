namespace Amazon.Route53.Model;

/// <summary>A hosted zone.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_HostedZone.html"/>
public sealed class HostedZone
{
    /// <summary>The id, with <c>/hostedzone/</c> in front.</summary>
    public string? Id { get; set; }

    /// <summary>The domain name, with a dot at the end.</summary>
    public string? Name { get; set; }

    /// <summary>What its creator called the request.</summary>
    public string? CallerReference { get; set; }

    /// <summary>Whether it is private, and a comment.</summary>
    public HostedZoneConfig? Config { get; set; }

    /// <summary>The number of record sets.</summary>
    public long? ResourceRecordSetCount { get; set; }

    /// <summary>The service that created it, if one did.</summary>
    public LinkedService? LinkedService { get; set; }

    /// <summary>The state of optional features.</summary>
    public HostedZoneFeatures? Features { get; set; }
}
