namespace Amazon.ECS.Model;

/// <summary>A container whose volumes are mounted.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_VolumeFrom.html"/>
public sealed class VolumeFrom
{
    /// <summary>The name of the container.</summary>
    public string? SourceContainer { get; set; }

    /// <summary>Whether it can only be read.</summary>
    public bool? ReadOnly { get; set; }
}
