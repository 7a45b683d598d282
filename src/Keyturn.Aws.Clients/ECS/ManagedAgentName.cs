using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>An agent that ECS manages. A value that is not listed is kept as it came.</summary>
public sealed class ManagedAgentName : ConstantClass
{
    public static readonly ManagedAgentName ExecuteCommandAgent = new("ExecuteCommandAgent");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public ManagedAgentName(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static ManagedAgentName FindValue(string value) => FindValue<ManagedAgentName>(value);

    public static implicit operator ManagedAgentName(string value) => FindValue(value);
}
