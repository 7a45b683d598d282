using Keyturn.Aws.Clients.Runtime;

namespace Amazon.ECS;

/// <summary>The settings of a client of Amazon ECS: Region or ServiceURL, FIPS, dual-stack, retries, timeouts.</summary>
public sealed class AmazonECSConfig : SubsetClientConfig
{
    /// <summary>Starts from the environment and the shared configuration file, as every AWS client does.</summary>
    public AmazonECSConfig()
        : base(ECSOperations.Service)
    {
    }

    /// <summary>The id of the service in AWS's models.</summary>
    public static new string ServiceId => ECSOperations.Service.ServiceId;
}
