namespace Amazon.ECS.Model;

/// <summary>Tags of an EBS volume.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EBSTagSpecification.html"/>
public sealed class EBSTagSpecification
{
    /// <summary>The kind of resource: a volume.</summary>
    public EBSResourceType? ResourceType { get; set; }

    /// <summary>The tags.</summary>
    public List<Tag>? Tags { get; set; }

    /// <summary>Where tags are copied from.</summary>
    public PropagateTags? PropagateTags { get; set; }
}
