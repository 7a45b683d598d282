using Keyturn.Aws.Clients.Runtime;

namespace Amazon.RDS;

/// <summary>The settings of a client of Amazon RDS: Region or ServiceURL, FIPS, dual-stack, retries, timeouts.</summary>
public sealed class AmazonRDSConfig : SubsetClientConfig
{
    /// <summary>Starts from the environment and the shared configuration file, as every AWS client does.</summary>
    public AmazonRDSConfig()
        : base(RDSOperations.Service)
    {
    }

    /// <summary>The id of the service in AWS's models.</summary>
    public static new string ServiceId => RDSOperations.Service.ServiceId;
}
