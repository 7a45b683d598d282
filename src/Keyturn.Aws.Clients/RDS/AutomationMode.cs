using Amazon.Runtime;

namespace Amazon.RDS;

/// <summary>How far RDS Custom automates. A value that is not listed is kept as it came.</summary>
public sealed class AutomationMode : ConstantClass
{
    public static readonly AutomationMode Full = new("full");
    public static readonly AutomationMode AllPaused = new("all-paused");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public AutomationMode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static AutomationMode FindValue(string value) => FindValue<AutomationMode>(value);

    public static implicit operator AutomationMode(string value) => FindValue(value);
}
