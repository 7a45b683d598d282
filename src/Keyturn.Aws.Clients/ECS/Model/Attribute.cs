namespace Amazon.ECS.Model;

/// <summary>An attribute of an instance or task.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Attribute.html"/>
public sealed class Attribute
{
    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The value.</summary>
    public string? Value { get; set; }

    /// <summary>The kind of what has it.</summary>
    public TargetType? TargetType { get; set; }

    /// <summary>The ARN of what has it.</summary>
    public string? TargetId { get; set; }
}
