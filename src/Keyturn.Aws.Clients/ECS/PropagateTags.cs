using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Where tags are copied from. A value that is not listed is kept as it came.</summary>
public sealed class PropagateTags : ConstantClass
{
    public static readonly PropagateTags TASK_DEFINITION = new("TASK_DEFINITION");
    public static readonly PropagateTags SERVICE = new("SERVICE");
    public static readonly PropagateTags NONE = new("NONE");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public PropagateTags(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static PropagateTags FindValue(string value) => FindValue<PropagateTags>(value);

    public static implicit operator PropagateTags(string value) => FindValue(value);
}
