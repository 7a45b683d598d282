namespace Amazon.SecretsManager.Model;

/// <summary>Asks AWS Secrets Manager for ListSecretVersionIds: lists the versions of a secret with their stages, without their values.</summary>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecretVersionIds.html"/>
public sealed class ListSecretVersionIdsRequest : AmazonSecretsManagerRequest
{
    /// <summary>The name or ARN of the secret.</summary>
    public string? SecretId { get; set; }

    /// <summary>The most items of a page.</summary>
    public int? MaxResults { get; set; }

    /// <summary>The page to read: the token of the page before.</summary>
    public string? NextToken { get; set; }

    /// <summary>Whether versions without a stage are listed too.</summary>
    public bool? IncludeDeprecated { get; set; }
}
