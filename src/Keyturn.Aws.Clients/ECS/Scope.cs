using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>How long a Docker volume lives. A value that is not listed is kept as it came.</summary>
public sealed class Scope : ConstantClass
{
    public static readonly Scope Task = new("task");
    public static readonly Scope Shared = new("shared");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public Scope(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static Scope FindValue(string value) => FindValue<Scope>(value);

    public static implicit operator Scope(string value) => FindValue(value);
}
