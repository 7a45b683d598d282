using Keyturn.Aws.Clients.Runtime;

namespace Amazon.CloudTrail;

/// <summary>The settings of a client of AWS CloudTrail: Region or ServiceURL, FIPS, dual-stack, retries, timeouts.</summary>
public sealed class AmazonCloudTrailConfig : SubsetClientConfig
{
    /// <summary>Starts from the environment and the shared configuration file, as every AWS client does.</summary>
    public AmazonCloudTrailConfig()
        : base(CloudTrailOperations.Service)
    {
    }

    /// <summary>The id of the service in AWS's models.</summary>
    public static new string ServiceId => CloudTrailOperations.Service.ServiceId;
}
