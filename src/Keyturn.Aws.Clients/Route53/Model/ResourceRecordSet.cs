namespace Amazon.Route53.Model;

/// <summary>All records of one name and type, or one of several that share them by a routing policy.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html"/>
public sealed class ResourceRecordSet
{
    /// <summary>The domain name, with a dot at the end.</summary>
    public string? Name { get; set; }

    /// <summary>The type of the records.</summary>
    public RRType? Type { get; set; }

    /// <summary>What tells it from others of the same name and type.</summary>
    public string? SetIdentifier { get; set; }

    /// <summary>Its weight among them, 0 to 255.</summary>
    public long? Weight { get; set; }

    /// <summary>The Region it stands for in latency routing.</summary>
    public ResourceRecordSetRegion? Region { get; set; }

    /// <summary>The place it answers for in geolocation routing.</summary>
    public GeoLocation? GeoLocation { get; set; }

    /// <summary>Whether it is the primary or the secondary in failover routing.</summary>
    public ResourceRecordSetFailover? Failover { get; set; }

    /// <summary>Whether it is one of several answers.</summary>
    public bool? MultiValueAnswer { get; set; }

    /// <summary>Seconds that resolvers may keep it; null for an alias.</summary>
    public long? TTL { get; set; }

    /// <summary>The records; null for an alias.</summary>
    public List<ResourceRecord>? ResourceRecords { get; set; }

    /// <summary>What an alias points to.</summary>
    public AliasTarget? AliasTarget { get; set; }

    /// <summary>The health check that must pass.</summary>
    public string? HealthCheckId { get; set; }

    /// <summary>The traffic policy instance that made it.</summary>
    public string? TrafficPolicyInstanceId { get; set; }

    /// <summary>The addresses it answers for in IP-based routing.</summary>
    public CidrRoutingConfig? CidrRoutingConfig { get; set; }

    /// <summary>The place it stands for in geoproximity routing.</summary>
    public GeoProximityLocation? GeoProximityLocation { get; set; }
}
