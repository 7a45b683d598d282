using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>A transport protocol. A value that is not listed is kept as it came.</summary>
public sealed class TransportProtocol : ConstantClass
{
    public static readonly TransportProtocol Tcp = new("tcp");
    public static readonly TransportProtocol Udp = new("udp");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public TransportProtocol(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static TransportProtocol FindValue(string value) => FindValue<TransportProtocol>(value);

    public static implicit operator TransportProtocol(string value) => FindValue(value);
}
