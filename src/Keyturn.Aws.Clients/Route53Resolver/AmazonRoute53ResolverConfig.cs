using Keyturn.Aws.Clients.Runtime;

namespace Amazon.Route53Resolver;

/// <summary>The settings of a client of Amazon Route 53 Resolver: Region or ServiceURL, FIPS, dual-stack, retries, timeouts.</summary>
public sealed class AmazonRoute53ResolverConfig : SubsetClientConfig
{
    /// <summary>Starts from the environment and the shared configuration file, as every AWS client does.</summary>
    public AmazonRoute53ResolverConfig()
        : base(Route53ResolverOperations.Service)
    {
    }

    /// <summary>The id of the service in AWS's models.</summary>
    public static new string ServiceId => Route53ResolverOperations.Service.ServiceId;
}
