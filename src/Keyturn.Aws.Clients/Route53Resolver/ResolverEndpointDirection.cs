using Amazon.Runtime;

namespace Amazon.Route53Resolver;

/// <summary>Whether DNS queries enter or leave. A value that is not listed is kept as it came.</summary>
public sealed class ResolverEndpointDirection : ConstantClass
{
    public static readonly ResolverEndpointDirection INBOUND = new("INBOUND");
    public static readonly ResolverEndpointDirection OUTBOUND = new("OUTBOUND");
    public static readonly ResolverEndpointDirection INBOUND_DELEGATION = new("INBOUND_DELEGATION");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public ResolverEndpointDirection(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static ResolverEndpointDirection FindValue(string value) => FindValue<ResolverEndpointDirection>(value);

    public static implicit operator ResolverEndpointDirection(string value) => FindValue(value);
}
