namespace Amazon.ECS.Model;

/// <summary>A value of an HTTP header.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTestTrafficHeaderMatchRules.html"/>
public sealed class ServiceConnectTestTrafficHeaderMatchRules
{
    /// <summary>The whole value.</summary>
    public string? Exact { get; set; }
}
