namespace Amazon.ECS.Model;

/// <summary>A kernel parameter.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_SystemControl.html"/>
public sealed class SystemControl
{
    /// <summary>The parameter.</summary>
    public string? Namespace { get; set; }

    /// <summary>The value.</summary>
    public string? Value { get; set; }
}
