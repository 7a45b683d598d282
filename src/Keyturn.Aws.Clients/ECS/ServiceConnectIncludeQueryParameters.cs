using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Whether query parameters are logged. A value that is not listed is kept as it came.</summary>
public sealed class ServiceConnectIncludeQueryParameters : ConstantClass
{
    public static readonly ServiceConnectIncludeQueryParameters DISABLED = new("DISABLED");
    public static readonly ServiceConnectIncludeQueryParameters ENABLED = new("ENABLED");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public ServiceConnectIncludeQueryParameters(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static ServiceConnectIncludeQueryParameters FindValue(string value) => FindValue<ServiceConnectIncludeQueryParameters>(value);

    public static implicit operator ServiceConnectIncludeQueryParameters(string value) => FindValue(value);
}
