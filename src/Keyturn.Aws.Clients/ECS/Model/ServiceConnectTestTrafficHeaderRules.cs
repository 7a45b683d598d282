namespace Amazon.ECS.Model;

/// <summary>An HTTP header of test traffic.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTestTrafficHeaderRules.html"/>
public sealed class ServiceConnectTestTrafficHeaderRules
{
    /// <summary>The name of the header.</summary>
    public string? Name { get; set; }

    /// <summary>The value of the header.</summary>
    public ServiceConnectTestTrafficHeaderMatchRules? Value { get; set; }
}
