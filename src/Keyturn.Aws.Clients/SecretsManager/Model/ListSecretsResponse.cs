using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

/// <summary>The answer to <see cref="ListSecretsRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html"/>
public sealed class ListSecretsResponse : AmazonWebServiceResponse
{
    /// <summary>The secrets of this page.</summary>
    public List<SecretListEntry>? SecretList { get; set; }

    /// <summary>The token of the next page; null on the last.</summary>
    public string? NextToken { get; set; }
}
