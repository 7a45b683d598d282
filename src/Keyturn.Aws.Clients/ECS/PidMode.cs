using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Whose processes containers see. A value that is not listed is kept as it came.</summary>
public sealed class PidMode : ConstantClass
{
    public static readonly PidMode Host = new("host");
    public static readonly PidMode Task = new("task");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public PidMode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static PidMode FindValue(string value) => FindValue<PidMode>(value);

    public static implicit operator PidMode(string value) => FindValue(value);
}
