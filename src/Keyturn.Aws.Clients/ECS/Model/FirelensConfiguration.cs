namespace Amazon.ECS.Model;

/// <summary>The log router FireLens.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FirelensConfiguration.html"/>
public sealed class FirelensConfiguration
{
    /// <summary>The type.</summary>
    public FirelensConfigurationType? Type { get; set; }

    /// <summary>The options by name.</summary>
    public Dictionary<string, string>? Options { get; set; }
}
