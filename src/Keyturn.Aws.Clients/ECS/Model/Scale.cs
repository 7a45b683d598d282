namespace Amazon.ECS.Model;

/// <summary>The share of a service's tasks.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Scale.html"/>
public sealed class Scale
{
    /// <summary>The share.</summary>
    public double? Value { get; set; }

    /// <summary>The unit of the share.</summary>
    public ScaleUnit? Unit { get; set; }
}
