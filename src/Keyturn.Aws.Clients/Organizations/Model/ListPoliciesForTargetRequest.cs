namespace Amazon.Organizations.Model;

/// <summary>Asks AWS Organizations for ListPoliciesForTarget: lists the policies that are attached to a root, an organizational unit or an account.</summary>
/// <seealso href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListPoliciesForTarget.html"/>
public sealed class ListPoliciesForTargetRequest : AmazonOrganizationsRequest
{
    /// <summary>The root, organizational unit or account.</summary>
    public string? TargetId { get; set; }

    /// <summary>The type of policy.</summary>
    public PolicyType? Filter { get; set; }

    /// <summary>The page to read: the token of the page before.</summary>
    public string? NextToken { get; set; }

    /// <summary>The most items of a page, 1 to 20.</summary>
    public int? MaxResults { get; set; }
}
