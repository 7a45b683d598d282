using Amazon.Runtime;

namespace Amazon.Route53Resolver;

/// <summary>The status of a rule. A value that is not listed is kept as it came.</summary>
public sealed class ResolverRuleStatus : ConstantClass
{
    public static readonly ResolverRuleStatus COMPLETE = new("COMPLETE");
    public static readonly ResolverRuleStatus DELETING = new("DELETING");
    public static readonly ResolverRuleStatus UPDATING = new("UPDATING");
    public static readonly ResolverRuleStatus FAILED = new("FAILED");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public ResolverRuleStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static ResolverRuleStatus FindValue(string value) => FindValue<ResolverRuleStatus>(value);

    public static implicit operator ResolverRuleStatus(string value) => FindValue(value);
}
