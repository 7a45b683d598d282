namespace Amazon.ECS.Model;

/// <summary>How an EFS file system is authorized.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSAuthorizationConfig.html"/>
public sealed class EFSAuthorizationConfig
{
    /// <summary>The access point.</summary>
    public string? AccessPointId { get; set; }

    /// <summary>Whether the task role is used.</summary>
    public EFSAuthorizationConfigIAM? Iam { get; set; }
}
