namespace Amazon.Route53.Model;

/// <summary>A service that created a hosted zone.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_LinkedService.html"/>
public sealed class LinkedService
{
    /// <summary>The service.</summary>
    public string? ServicePrincipal { get; set; }

    /// <summary>A description by the service.</summary>
    public string? Description { get; set; }
}
