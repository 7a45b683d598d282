namespace Amazon.ECS.Model;

/// <summary>A CA for Service Connect.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTlsCertificateAuthority.html"/>
public sealed class ServiceConnectTlsCertificateAuthority
{
    /// <summary>The ARN of the private CA.</summary>
    public string? AwsPcaAuthorityArn { get; set; }
}
