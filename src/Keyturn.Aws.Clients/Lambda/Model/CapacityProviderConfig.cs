namespace Amazon.Lambda.Model;

/// <summary>The capacity provider that runs a function.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_CapacityProviderConfig.html"/>
public sealed class CapacityProviderConfig
{
    /// <summary>The managed instances settings.</summary>
    public LambdaManagedInstancesCapacityProviderConfig? LambdaManagedInstancesCapacityProviderConfig { get; set; }
}
