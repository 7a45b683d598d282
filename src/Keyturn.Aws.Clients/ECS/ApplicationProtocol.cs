using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>An application protocol. A value that is not listed is kept as it came.</summary>
public sealed class ApplicationProtocol : ConstantClass
{
    public static readonly ApplicationProtocol Http = new("http");
    public static readonly ApplicationProtocol Http2 = new("http2");
    public static readonly ApplicationProtocol Grpc = new("grpc");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public ApplicationProtocol(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static ApplicationProtocol FindValue(string value) => FindValue<ApplicationProtocol>(value);

    public static implicit operator ApplicationProtocol(string value) => FindValue(value);
}
