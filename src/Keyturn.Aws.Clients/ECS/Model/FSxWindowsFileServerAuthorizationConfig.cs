namespace Amazon.ECS.Model;

/// <summary>How an FSx for Windows file system is authorized.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_FSxWindowsFileServerAuthorizationConfig.html"/>
public sealed class FSxWindowsFileServerAuthorizationConfig
{
    /// <summary>The ARN of the secret or parameter with the credentials.</summary>
    public string? CredentialsParameter { get; set; }

    /// <summary>The name of the Active Directory domain.</summary>
    public string? Domain { get; set; }
}
