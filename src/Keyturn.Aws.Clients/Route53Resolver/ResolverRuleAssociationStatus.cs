using Amazon.Runtime;

namespace Amazon.Route53Resolver;

/// <summary>The status of a rule in a VPC. A value that is not listed is kept as it came.</summary>
public sealed class ResolverRuleAssociationStatus : ConstantClass
{
    public static readonly ResolverRuleAssociationStatus CREATING = new("CREATING");
    public static readonly ResolverRuleAssociationStatus COMPLETE = new("COMPLETE");
    public static readonly ResolverRuleAssociationStatus DELETING = new("DELETING");
    public static readonly ResolverRuleAssociationStatus FAILED = new("FAILED");
    public static readonly ResolverRuleAssociationStatus OVERRIDDEN = new("OVERRIDDEN");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public ResolverRuleAssociationStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static ResolverRuleAssociationStatus FindValue(string value) => FindValue<ResolverRuleAssociationStatus>(value);

    public static implicit operator ResolverRuleAssociationStatus(string value) => FindValue(value);
}
