namespace Amazon.IdentityManagement.Model;

/// <summary>Asks IAM for GetAccountAuthorizationDetails: lists users, groups, roles and managed policies of the account with the policies of each.</summary>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html"/>
public sealed class GetAccountAuthorizationDetailsRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>What to include, all kinds if null; see <see cref="EntityType"/>.</summary>
    public List<string>? Filter { get; set; }

    /// <summary>The most items of a page, at most 1000.</summary>
    public int? MaxItems { get; set; }

    /// <summary>The page to read: Marker of the page before.</summary>
    public string? Marker { get; set; }
}
