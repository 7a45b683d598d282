namespace Amazon.Route53.Model;

/// <summary>The owner of a hosted zone: an account or a service.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_HostedZoneOwner.html"/>
public sealed class HostedZoneOwner
{
    /// <summary>The account, if an account owns it.</summary>
    public string? OwningAccount { get; set; }

    /// <summary>The service, if a service owns it.</summary>
    public string? OwningService { get; set; }
}
