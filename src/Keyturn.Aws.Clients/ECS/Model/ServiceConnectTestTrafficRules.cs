namespace Amazon.ECS.Model;

/// <summary>What test traffic looks like.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTestTrafficRules.html"/>
public sealed class ServiceConnectTestTrafficRules
{
    /// <summary>The HTTP header of test traffic.</summary>
    public ServiceConnectTestTrafficHeaderRules? Header { get; set; }
}
