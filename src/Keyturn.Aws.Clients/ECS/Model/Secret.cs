namespace Amazon.ECS.Model;

/// <summary>A secret that the agent reads for a container. It names the secret and holds no value.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html"/>
public sealed class Secret
{
    /// <summary>The name of the environment variable or option.</summary>
    public string? Name { get; set; }

    /// <summary>The ARN of the secret, with key and version behind it, or of the parameter.</summary>
    public string? ValueFrom { get; set; }
}
