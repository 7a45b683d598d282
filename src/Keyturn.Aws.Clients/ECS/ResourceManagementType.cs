using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Who manages what tasks run on. A value that is not listed is kept as it came.</summary>
public sealed class ResourceManagementType : ConstantClass
{
    public static readonly ResourceManagementType CUSTOMER = new("CUSTOMER");
    public static readonly ResourceManagementType ECS = new("ECS");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public ResourceManagementType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static ResourceManagementType FindValue(string value) => FindValue<ResourceManagementType>(value);

    public static implicit operator ResourceManagementType(string value) => FindValue(value);
}
