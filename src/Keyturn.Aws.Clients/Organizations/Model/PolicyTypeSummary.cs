namespace Amazon.Organizations.Model;

/// <summary>Whether a type of policy is on.</summary>
/// <seealso href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_PolicyTypeSummary.html"/>
public sealed class PolicyTypeSummary
{
    /// <summary>The type of policy.</summary>
    public PolicyType? Type { get; set; }

    /// <summary>Whether it is on.</summary>
    public PolicyTypeStatus? Status { get; set; }
}
