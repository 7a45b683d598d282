using Amazon.Runtime;

namespace Amazon.Organizations;

/// <summary>Whether a type of policy is on. A value that is not listed is kept as it came.</summary>
public sealed class PolicyTypeStatus : ConstantClass
{
    public static readonly PolicyTypeStatus ENABLED = new("ENABLED");
    public static readonly PolicyTypeStatus PENDING_ENABLE = new("PENDING_ENABLE");
    public static readonly PolicyTypeStatus PENDING_DISABLE = new("PENDING_DISABLE");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public PolicyTypeStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static PolicyTypeStatus FindValue(string value) => FindValue<PolicyTypeStatus>(value);

    public static implicit operator PolicyTypeStatus(string value) => FindValue(value);
}
