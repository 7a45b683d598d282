using Keyturn.Aws.Clients.Runtime;

namespace Amazon.Route53;

/// <summary>The settings of a client of Amazon Route 53: Region or ServiceURL, FIPS, dual-stack, retries, timeouts.</summary>
public sealed class AmazonRoute53Config : SubsetClientConfig
{
    /// <summary>Starts from the environment and the shared configuration file, as every AWS client does.</summary>
    public AmazonRoute53Config()
        : base(Route53Operations.Service)
    {
    }

    /// <summary>The id of the service in AWS's models.</summary>
    public static new string ServiceId => Route53Operations.Service.ServiceId;
}
