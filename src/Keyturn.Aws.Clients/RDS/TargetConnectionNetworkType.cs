using Amazon.Runtime;

namespace Amazon.RDS;

/// <summary>The network type of a proxy's connections to a database. A value that is not listed is kept as it came.</summary>
public sealed class TargetConnectionNetworkType : ConstantClass
{
    public static readonly TargetConnectionNetworkType IPV4 = new("IPV4");
    public static readonly TargetConnectionNetworkType IPV6 = new("IPV6");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public TargetConnectionNetworkType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static TargetConnectionNetworkType FindValue(string value) => FindValue<TargetConnectionNetworkType>(value);

    public static implicit operator TargetConnectionNetworkType(string value) => FindValue(value);
}
