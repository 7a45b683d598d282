using Keyturn.Aws.Clients.Runtime;

namespace Amazon.IdentityManagement;

/// <summary>The settings of a client of IAM: Region or ServiceURL, FIPS, dual-stack, retries, timeouts.</summary>
public sealed class AmazonIdentityManagementServiceConfig : SubsetClientConfig
{
    /// <summary>Starts from the environment and the shared configuration file, as every AWS client does.</summary>
    public AmazonIdentityManagementServiceConfig()
        : base(IdentityManagementOperations.Service)
    {
    }

    /// <summary>The id of the service in AWS's models.</summary>
    public static new string ServiceId => IdentityManagementOperations.Service.ServiceId;
}
