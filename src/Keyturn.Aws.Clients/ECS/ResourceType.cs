using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>A kind of resource that a container needs. A value that is not listed is kept as it came.</summary>
public sealed class ResourceType : ConstantClass
{
    public static readonly ResourceType GPU = new("GPU");
    public static readonly ResourceType InferenceAccelerator = new("InferenceAccelerator");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public ResourceType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static ResourceType FindValue(string value) => FindValue<ResourceType>(value);

    public static implicit operator ResourceType(string value) => FindValue(value);
}
