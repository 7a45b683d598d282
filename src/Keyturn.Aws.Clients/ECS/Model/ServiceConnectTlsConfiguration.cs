namespace Amazon.ECS.Model;

/// <summary>TLS settings of Service Connect.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectTlsConfiguration.html"/>
public sealed class ServiceConnectTlsConfiguration
{
    /// <summary>The CA of the certificates.</summary>
    public ServiceConnectTlsCertificateAuthority? IssuerCertificateAuthority { get; set; }

    /// <summary>The KMS key of the private keys.</summary>
    public string? KmsKey { get; set; }

    /// <summary>The ARN of the role.</summary>
    public string? RoleArn { get; set; }
}
