using Keyturn.Aws.Clients.Runtime;

namespace Amazon.Lambda;

/// <summary>The settings of a client of AWS Lambda: Region or ServiceURL, FIPS, dual-stack, retries, timeouts.</summary>
public sealed class AmazonLambdaConfig : SubsetClientConfig
{
    /// <summary>Starts from the environment and the shared configuration file, as every AWS client does.</summary>
    public AmazonLambdaConfig()
        : base(LambdaOperations.Service)
    {
    }

    /// <summary>The id of the service in AWS's models.</summary>
    public static new string ServiceId => LambdaOperations.Service.ServiceId;
}
