using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The kind of resource that tags are for. A value that is not listed is kept as it came.</summary>
public sealed class EBSResourceType : ConstantClass
{
    public static readonly EBSResourceType Volume = new("volume");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public EBSResourceType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static EBSResourceType FindValue(string value) => FindValue<EBSResourceType>(value);

    public static implicit operator EBSResourceType(string value) => FindValue(value);
}
