namespace Amazon.RDS.Model;

/// <summary>Settings of an RDS Custom cluster.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RdsCustomClusterConfiguration.html"/>
public sealed class RdsCustomClusterConfiguration
{
    /// <summary>The subnet of the interconnect.</summary>
    public string? InterconnectSubnetId { get; set; }

    /// <summary>The multicast domain.</summary>
    public string? TransitGatewayMulticastDomainId { get; set; }

    /// <summary>Whether a replica is mounted or open.</summary>
    public ReplicaMode? ReplicaMode { get; set; }
}
