using Amazon.Runtime;

namespace Amazon.Route53Resolver;

/// <summary>The kind of an endpoint's addresses. A value that is not listed is kept as it came.</summary>
public sealed class ResolverEndpointType : ConstantClass
{
    public static readonly ResolverEndpointType IPV6 = new("IPV6");
    public static readonly ResolverEndpointType IPV4 = new("IPV4");
    public static readonly ResolverEndpointType DUALSTACK = new("DUALSTACK");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public ResolverEndpointType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static ResolverEndpointType FindValue(string value) => FindValue<ResolverEndpointType>(value);

    public static implicit operator ResolverEndpointType(string value) => FindValue(value);
}
