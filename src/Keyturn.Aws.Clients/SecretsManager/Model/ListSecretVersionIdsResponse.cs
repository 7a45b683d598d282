using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

/// <summary>The answer to <see cref="ListSecretVersionIdsRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecretVersionIds.html"/>
public sealed class ListSecretVersionIdsResponse : AmazonWebServiceResponse
{
    /// <summary>The versions of this page.</summary>
    public List<SecretVersionsListEntry>? Versions { get; set; }

    /// <summary>The token of the next page; null on the last.</summary>
    public string? NextToken { get; set; }

    /// <summary>The ARN of the secret.</summary>
    public string? ARN { get; set; }

    /// <summary>The name of the secret.</summary>
    public string? Name { get; set; }
}
