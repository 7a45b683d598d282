namespace Amazon.Route53.Model;

/// <summary>What an alias record points to.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_AliasTarget.html"/>
public sealed class AliasTarget
{
    /// <summary>The hosted zone of the target.</summary>
    public string? HostedZoneId { get; set; }

    /// <summary>The name of the target.</summary>
    public string? DNSName { get; set; }

    /// <summary>Whether the health of the target counts.</summary>
    public bool? EvaluateTargetHealth { get; set; }
}
