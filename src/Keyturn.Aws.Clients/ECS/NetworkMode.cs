using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>A network mode. A value that is not listed is kept as it came.</summary>
public sealed class NetworkMode : ConstantClass
{
    public static readonly NetworkMode Bridge = new("bridge");
    public static readonly NetworkMode Host = new("host");
    public static readonly NetworkMode Awsvpc = new("awsvpc");
    public static readonly NetworkMode None = new("none");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public NetworkMode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static NetworkMode FindValue(string value) => FindValue<NetworkMode>(value);

    public static implicit operator NetworkMode(string value) => FindValue(value);
}
