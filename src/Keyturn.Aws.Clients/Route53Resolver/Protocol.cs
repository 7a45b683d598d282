using Amazon.Runtime;

namespace Amazon.Route53Resolver;

/// <summary>A protocol of DNS queries. A value that is not listed is kept as it came.</summary>
public sealed class Protocol : ConstantClass
{
    public static readonly Protocol DoH = new("DoH");
    public static readonly Protocol Do53 = new("Do53");
    public static readonly Protocol DoHFIPS = new("DoH-FIPS");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public Protocol(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static Protocol FindValue(string value) => FindValue<Protocol>(value);

    public static implicit operator Protocol(string value) => FindValue(value);
}
