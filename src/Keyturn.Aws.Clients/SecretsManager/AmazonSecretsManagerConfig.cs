using Keyturn.Aws.Clients.Runtime;

namespace Amazon.SecretsManager;

/// <summary>The settings of a client of AWS Secrets Manager: Region or ServiceURL, FIPS, dual-stack, retries, timeouts.</summary>
public sealed class AmazonSecretsManagerConfig : SubsetClientConfig
{
    /// <summary>Starts from the environment and the shared configuration file, as every AWS client does.</summary>
    public AmazonSecretsManagerConfig()
        : base(SecretsManagerOperations.Service)
    {
    }

    /// <summary>The id of the service in AWS's models.</summary>
    public static new string ServiceId => SecretsManagerOperations.Service.ServiceId;
}
