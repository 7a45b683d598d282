namespace Amazon.ECS.Model;

/// <summary>The credentials of a private registry.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RepositoryCredentials.html"/>
public sealed class RepositoryCredentials
{
    /// <summary>The ARN of the secret with the credentials.</summary>
    public string? CredentialsParameter { get; set; }
}
