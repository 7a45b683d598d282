using Amazon.Runtime;

namespace Amazon.Route53Resolver;

/// <summary>What a rule does. A value that is not listed is kept as it came.</summary>
public sealed class RuleTypeOption : ConstantClass
{
    public static readonly RuleTypeOption FORWARD = new("FORWARD");
    public static readonly RuleTypeOption SYSTEM = new("SYSTEM");
    public static readonly RuleTypeOption RECURSIVE = new("RECURSIVE");
    public static readonly RuleTypeOption DELEGATE = new("DELEGATE");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public RuleTypeOption(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static RuleTypeOption FindValue(string value) => FindValue<RuleTypeOption>(value);

    public static implicit operator RuleTypeOption(string value) => FindValue(value);
}
