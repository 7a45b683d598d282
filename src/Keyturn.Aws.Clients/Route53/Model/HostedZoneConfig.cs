namespace Amazon.Route53.Model;

/// <summary>Settings of a hosted zone.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_HostedZoneConfig.html"/>
public sealed class HostedZoneConfig
{
    /// <summary>The comment.</summary>
    public string? Comment { get; set; }

    /// <summary>Whether it is private.</summary>
    public bool? PrivateZone { get; set; }
}
