namespace Amazon.SecretsManager.Model;

/// <summary>A setting of the rotation of a secret that a partner holds.</summary>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ExternalSecretRotationMetadataItem.html"/>
public sealed class ExternalSecretRotationMetadataItem
{
    /// <summary>The key.</summary>
    public string? Key { get; set; }

    /// <summary>The value.</summary>
    public string? Value { get; set; }
}
