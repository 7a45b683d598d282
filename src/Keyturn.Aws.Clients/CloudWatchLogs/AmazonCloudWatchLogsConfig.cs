using Keyturn.Aws.Clients.Runtime;

namespace Amazon.CloudWatchLogs;

/// <summary>The settings of a client of Amazon CloudWatch Logs: Region or ServiceURL, FIPS, dual-stack, retries, timeouts.</summary>
public sealed class AmazonCloudWatchLogsConfig : SubsetClientConfig
{
    /// <summary>Starts from the environment and the shared configuration file, as every AWS client does.</summary>
    public AmazonCloudWatchLogsConfig()
        : base(CloudWatchLogsOperations.Service)
    {
    }

    /// <summary>The id of the service in AWS's models.</summary>
    public static new string ServiceId => CloudWatchLogsOperations.Service.ServiceId;
}
