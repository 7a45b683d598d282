namespace Amazon.RDS.Model;

/// <summary>One user of a proxy and the secret of that user.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_UserAuthConfigInfo.html"/>
public sealed class UserAuthConfigInfo
{
    /// <summary>What it is for.</summary>
    public string? Description { get; set; }

    /// <summary>The user of the database.</summary>
    public string? UserName { get; set; }

    /// <summary>How the proxy signs in to the database.</summary>
    public AuthScheme? AuthScheme { get; set; }

    /// <summary>The ARN of the secret with user name and password.</summary>
    public string? SecretArn { get; set; }

    /// <summary>Whether clients sign in with IAM.</summary>
    public IAMAuthMode? IAMAuth { get; set; }

    /// <summary>How clients that send a password sign in.</summary>
    public ClientPasswordAuthType? ClientPasswordAuthType { get; set; }
}
