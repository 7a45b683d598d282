namespace Amazon.Route53.Model;

/// <summary>A point on the earth, in degrees.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_Coordinates.html"/>
public sealed class Coordinates
{
    /// <summary>Degrees to the north, -90 to 90.</summary>
    public string? Latitude { get; set; }

    /// <summary>Degrees to the east, -180 to 180.</summary>
    public string? Longitude { get; set; }
}
