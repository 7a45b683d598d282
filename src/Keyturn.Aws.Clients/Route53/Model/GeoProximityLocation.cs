namespace Amazon.Route53.Model;

/// <summary>A place in geoproximity routing.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_GeoProximityLocation.html"/>
public sealed class GeoProximityLocation
{
    /// <summary>The Region.</summary>
    public string? AWSRegion { get; set; }

    /// <summary>The group of Local Zones.</summary>
    public string? LocalZoneGroup { get; set; }

    /// <summary>The coordinates.</summary>
    public Coordinates? Coordinates { get; set; }

    /// <summary>How much the area grows or shrinks, -99 to 99.</summary>
    public int? Bias { get; set; }
}
