namespace Amazon.SecretsManager.Model;

/// <summary>Asks AWS Secrets Manager for ListSecrets: lists the secrets of the account in this Region, a page at a time.</summary>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html"/>
public sealed class ListSecretsRequest : AmazonSecretsManagerRequest
{
    /// <summary>Whether secrets scheduled for deletion are listed too.</summary>
    public bool? IncludePlannedDeletion { get; set; }

    /// <summary>The most items of a page.</summary>
    public int? MaxResults { get; set; }

    /// <summary>The page to read: the token of the page before.</summary>
    public string? NextToken { get; set; }

    /// <summary>The conditions, at most 10; all must hold.</summary>
    public List<Filter>? Filters { get; set; }

    /// <summary>The direction of the list.</summary>
    public SortOrderType? SortOrder { get; set; }

    /// <summary>What the list is sorted by.</summary>
    public SortByType? SortBy { get; set; }
}
