namespace Amazon.Route53.Model;

/// <summary>A place in geolocation routing.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_GeoLocation.html"/>
public sealed class GeoLocation
{
    /// <summary>The code of the continent.</summary>
    public string? ContinentCode { get; set; }

    /// <summary>The code of the country; <c>*</c> for the default.</summary>
    public string? CountryCode { get; set; }

    /// <summary>The code of the subdivision.</summary>
    public string? SubdivisionCode { get; set; }
}
