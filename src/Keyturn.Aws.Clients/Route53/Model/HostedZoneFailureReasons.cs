namespace Amazon.Route53.Model;

/// <summary>Why features of a hosted zone could not be changed.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_HostedZoneFailureReasons.html"/>
public sealed class HostedZoneFailureReasons
{
    /// <summary>Why accelerated recovery could not be changed.</summary>
    public string? AcceleratedRecovery { get; set; }
}
