using Amazon.Runtime;

namespace Amazon.Route53Resolver;

/// <summary>The status of an endpoint. A value that is not listed is kept as it came.</summary>
public sealed class ResolverEndpointStatus : ConstantClass
{
    public static readonly ResolverEndpointStatus CREATING = new("CREATING");
    public static readonly ResolverEndpointStatus OPERATIONAL = new("OPERATIONAL");
    public static readonly ResolverEndpointStatus UPDATING = new("UPDATING");
    public static readonly ResolverEndpointStatus AUTO_RECOVERING = new("AUTO_RECOVERING");
    public static readonly ResolverEndpointStatus ACTION_NEEDED = new("ACTION_NEEDED");
    public static readonly ResolverEndpointStatus DELETING = new("DELETING");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public ResolverEndpointStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static ResolverEndpointStatus FindValue(string value) => FindValue<ResolverEndpointStatus>(value);

    public static implicit operator ResolverEndpointStatus(string value) => FindValue(value);
}
