using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The answer to <see cref="GetAccountAuthorizationDetailsRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html"/>
public sealed class GetAccountAuthorizationDetailsResponse : AmazonWebServiceResponse
{
    /// <summary>The users of this page.</summary>
    public List<UserDetail>? UserDetailList { get; set; }

    /// <summary>The groups of this page.</summary>
    public List<GroupDetail>? GroupDetailList { get; set; }

    /// <summary>The roles of this page.</summary>
    public List<RoleDetail>? RoleDetailList { get; set; }

    /// <summary>The managed policies of this page.</summary>
    public List<ManagedPolicyDetail>? Policies { get; set; }

    /// <summary>Whether there are more pages.</summary>
    public bool? IsTruncated { get; set; }

    /// <summary>The marker of the next page; null on the last.</summary>
    public string? Marker { get; set; }
}
