namespace Amazon.Organizations.Model;

/// <summary>Asks AWS Organizations for ListParents: reads the parent of an account or an organizational unit.</summary>
/// <seealso href="https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListParents.html"/>
public sealed class ListParentsRequest : AmazonOrganizationsRequest
{
    /// <summary>The account or organizational unit.</summary>
    public string? ChildId { get; set; }

    /// <summary>The page to read: the token of the page before.</summary>
    public string? NextToken { get; set; }

    /// <summary>The most items of a page, 1 to 20.</summary>
    public int? MaxResults { get; set; }
}
