namespace Amazon.Lambda.Model;

/// <summary>How the tenants of a function are kept apart.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_TenancyConfig.html"/>
public sealed class TenancyConfig
{
    /// <summary>The isolation mode.</summary>
    public TenantIsolationMode? TenantIsolationMode { get; set; }
}
