using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>What else a description of services includes. A value that is not listed is kept as it came.</summary>
public sealed class ServiceField : ConstantClass
{
    public static readonly ServiceField TAGS = new("TAGS");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public ServiceField(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static ServiceField FindValue(string value) => FindValue<ServiceField>(value);

    public static implicit operator ServiceField(string value) => FindValue(value);
}
