using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Whose IPC resources containers see. A value that is not listed is kept as it came.</summary>
public sealed class IpcMode : ConstantClass
{
    public static readonly IpcMode Host = new("host");
    public static readonly IpcMode Task = new("task");
    public static readonly IpcMode None = new("none");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public IpcMode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static IpcMode FindValue(string value) => FindValue<IpcMode>(value);

    public static implicit operator IpcMode(string value) => FindValue(value);
}
