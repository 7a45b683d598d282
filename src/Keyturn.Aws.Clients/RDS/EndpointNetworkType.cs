using Amazon.Runtime;

namespace Amazon.RDS;

/// <summary>The network type of a proxy's endpoint. A value that is not listed is kept as it came.</summary>
public sealed class EndpointNetworkType : ConstantClass
{
    public static readonly EndpointNetworkType IPV4 = new("IPV4");
    public static readonly EndpointNetworkType IPV6 = new("IPV6");
    public static readonly EndpointNetworkType DUAL = new("DUAL");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public EndpointNetworkType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static EndpointNetworkType FindValue(string value) => FindValue<EndpointNetworkType>(value);

    public static implicit operator EndpointNetworkType(string value) => FindValue(value);
}
