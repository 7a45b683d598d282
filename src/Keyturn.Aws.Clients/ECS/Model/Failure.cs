namespace Amazon.ECS.Model;

/// <summary>What could not be described.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Failure.html"/>
public sealed class Failure
{
    /// <summary>The ARN.</summary>
    public string? Arn { get; set; }

    /// <summary>The reason.</summary>
    public string? Reason { get; set; }

    /// <summary>Details of the reason.</summary>
    public string? Detail { get; set; }
}
