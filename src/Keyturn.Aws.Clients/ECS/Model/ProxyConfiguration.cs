namespace Amazon.ECS.Model;

/// <summary>An App Mesh proxy.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html"/>
public sealed class ProxyConfiguration
{
    /// <summary>The type.</summary>
    public ProxyConfigurationType? Type { get; set; }

    /// <summary>The container of the proxy.</summary>
    public string? ContainerName { get; set; }

    /// <summary>The settings.</summary>
    public List<KeyValuePair>? Properties { get; set; }
}
