namespace Amazon.Route53.Model;

/// <summary>The state of optional features of a hosted zone.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_HostedZoneFeatures.html"/>
public sealed class HostedZoneFeatures
{
    /// <summary>The state of accelerated recovery.</summary>
    public AcceleratedRecoveryStatus? AcceleratedRecoveryStatus { get; set; }

    /// <summary>Why a feature could not be changed.</summary>
    public HostedZoneFailureReasons? FailureReasons { get; set; }
}
