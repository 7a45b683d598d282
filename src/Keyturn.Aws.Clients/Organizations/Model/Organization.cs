namespace Amazon.Organizations.Model;

/// <summary>An organization.</summary>
/// <seealso href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_Organization.html"/>
public sealed class Organization
{
    /// <summary>The id.</summary>
    public string? Id { get; set; }

    /// <summary>The ARN.</summary>
    public string? Arn { get; set; }

    /// <summary>Whether policies can be used, or billing is shared only.</summary>
    public OrganizationFeatureSet? FeatureSet { get; set; }

    /// <summary>The ARN of the management account.</summary>
    public string? MasterAccountArn { get; set; }

    /// <summary>The id of the management account.</summary>
    public string? MasterAccountId { get; set; }

    /// <summary>The e-mail address of the management account.</summary>
    public string? MasterAccountEmail { get; set; }

    /// <summary>Do not use: AWS says that it is not maintained. See the roots instead.</summary>
    public List<PolicyTypeSummary>? AvailablePolicyTypes { get; set; }
}
