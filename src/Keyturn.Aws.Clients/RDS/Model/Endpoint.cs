namespace Amazon.RDS.Model;

/// <summary>Where a DB instance is reached.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_Endpoint.html"/>
public sealed class Endpoint
{
    /// <summary>The host name.</summary>
    public string? Address { get; set; }

    /// <summary>The port.</summary>
    public int? Port { get; set; }

    /// <summary>The id that Amazon Route 53 gives to the hosted zone of the name.</summary>
    public string? HostedZoneId { get; set; }
}
