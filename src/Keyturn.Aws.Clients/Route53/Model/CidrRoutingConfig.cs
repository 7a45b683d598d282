namespace Amazon.Route53.Model;

/// <summary>Addresses in IP-based routing.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_CidrRoutingConfig.html"/>
public sealed class CidrRoutingConfig
{
    /// <summary>The collection of CIDR blocks.</summary>
    public string? CollectionId { get; set; }

    /// <summary>The location in the collection; <c>*</c> for the default.</summary>
    public string? LocationName { get; set; }
}
