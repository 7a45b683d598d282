namespace Amazon.IdentityManagement.Model;

/// <summary>Asks IAM for ListInstanceProfiles: lists instance profiles.</summary>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfiles.html"/>
public sealed class ListInstanceProfilesRequest : AmazonIdentityManagementServiceRequest
{
    /// <summary>How the paths begin; all if null.</summary>
    public string? PathPrefix { get; set; }

    /// <summary>The page to read: Marker of the page before.</summary>
    public string? Marker { get; set; }

    /// <summary>The most items of a page, at most 1000.</summary>
    public int? MaxItems { get; set; }
}
