using Amazon.Runtime;

namespace Amazon.Organizations;

/// <summary>What an organization can do. A value that is not listed is kept as it came.</summary>
public sealed class OrganizationFeatureSet : ConstantClass
{
    public static readonly OrganizationFeatureSet ALL = new("ALL");
    public static readonly OrganizationFeatureSet CONSOLIDATED_BILLING = new("CONSOLIDATED_BILLING");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public OrganizationFeatureSet(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static OrganizationFeatureSet FindValue(string value) => FindValue<OrganizationFeatureSet>(value);

    public static implicit operator OrganizationFeatureSet(string value) => FindValue(value);
}
