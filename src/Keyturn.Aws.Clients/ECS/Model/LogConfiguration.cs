namespace Amazon.ECS.Model;

/// <summary>Where logs go.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html"/>
public sealed class LogConfiguration
{
    /// <summary>The log driver.</summary>
    public LogDriver? LogDriver { get; set; }

    /// <summary>The options by name.</summary>
    public Dictionary<string, string>? Options { get; set; }

    /// <summary>Options whose values are secrets.</summary>
    public List<Secret>? SecretOptions { get; set; }
}
