using Keyturn.Aws.Clients.Runtime;

namespace Amazon.Organizations;

/// <summary>The settings of a client of AWS Organizations: Region or ServiceURL, FIPS, dual-stack, retries, timeouts.</summary>
public sealed class AmazonOrganizationsConfig : SubsetClientConfig
{
    /// <summary>Starts from the environment and the shared configuration file, as every AWS client does.</summary>
    public AmazonOrganizationsConfig()
        : base(OrganizationsOperations.Service)
    {
    }

    /// <summary>The id of the service in AWS's models.</summary>
    public static new string ServiceId => OrganizationsOperations.Service.ServiceId;
}
