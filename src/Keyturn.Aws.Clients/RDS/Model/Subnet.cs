namespace Amazon.RDS.Model;

/// <summary>A subnet of a subnet group.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_Subnet.html"/>
public sealed class Subnet
{
    /// <summary>The id of the subnet.</summary>
    public string? SubnetIdentifier { get; set; }

    /// <summary>The Availability Zone.</summary>
    public AvailabilityZone? SubnetAvailabilityZone { get; set; }

    /// <summary>The Outpost that it is on, if any.</summary>
    public Outpost? SubnetOutpost { get; set; }

    /// <summary>The status of the subnet.</summary>
    public string? SubnetStatus { get; set; }
}
