namespace Amazon.RDS.Model;

/// <summary>An Availability Zone.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_AvailabilityZone.html"/>
public sealed class AvailabilityZone
{
    /// <summary>The name of the Availability Zone.</summary>
    public string? Name { get; set; }
}
