namespace Amazon.Organizations.Model;

/// <summary>Asks AWS Organizations for ListRoots: lists the roots of the organization.</summary>
/// <seealso href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListRoots.html"/>
public sealed class ListRootsRequest : AmazonOrganizationsRequest
{
    /// <summary>The page to read: the token of the page before.</summary>
    public string? NextToken { get; set; }

    /// <summary>The most items of a page, 1 to 20.</summary>
    public int? MaxResults { get; set; }
}
