using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Whether the agent of a task is connected. A value that is not listed is kept as it came.</summary>
public sealed class Connectivity : ConstantClass
{
    public static readonly Connectivity CONNECTED = new("CONNECTED");
    public static readonly Connectivity DISCONNECTED = new("DISCONNECTED");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public Connectivity(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static Connectivity FindValue(string value) => FindValue<Connectivity>(value);

    public static implicit operator Connectivity(string value) => FindValue(value);
}
