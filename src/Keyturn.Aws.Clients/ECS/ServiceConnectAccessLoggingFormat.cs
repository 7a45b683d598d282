using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The format of an access log. A value that is not listed is kept as it came.</summary>
public sealed class ServiceConnectAccessLoggingFormat : ConstantClass
{
    public static readonly ServiceConnectAccessLoggingFormat TEXT = new("TEXT");
    public static readonly ServiceConnectAccessLoggingFormat JSON = new("JSON");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public ServiceConnectAccessLoggingFormat(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static ServiceConnectAccessLoggingFormat FindValue(string value) => FindValue<ServiceConnectAccessLoggingFormat>(value);

    public static implicit operator ServiceConnectAccessLoggingFormat(string value) => FindValue(value);
}
