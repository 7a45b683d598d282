using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>The answer to <see cref="ListInstanceProfilesRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfiles.html"/>
public sealed class ListInstanceProfilesResponse : AmazonWebServiceResponse
{
    /// <summary>The instance profiles of this page.</summary>
    public List<InstanceProfile>? InstanceProfiles { get; set; }

    /// <summary>Whether there are more pages.</summary>
    public bool? IsTruncated { get; set; }

    /// <summary>The marker of the next page; null on the last.</summary>
    public string? Marker { get; set; }
}
