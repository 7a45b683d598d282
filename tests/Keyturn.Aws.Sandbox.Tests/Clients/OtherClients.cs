using Amazon.CloudTrail;
using Amazon.CloudWatchLogs;
using Amazon.Lambda;
using Amazon.Runtime;
using Keyturn.Aws.Clients.Runtime;

namespace Keyturn.Aws.Sandbox.Tests.Clients;

/// <summary>The console's other clients, pointed at a running sandbox.</summary>
internal static class OtherClients
{
    private static readonly BasicAWSCredentials Test = new("test", "test");

    extension(RunningSandbox sandbox)
    {
        public AmazonLambdaClient Lambda() => new(Test, Configure(sandbox, new AmazonLambdaConfig()));

        public AmazonCloudWatchLogsClient Logs() => new(Test, Configure(sandbox, new AmazonCloudWatchLogsConfig()));

        public AmazonCloudTrailClient CloudTrail() => new(Test, Configure(sandbox, new AmazonCloudTrailConfig()));
    }

    private static T Configure<T>(RunningSandbox sandbox, T config)
        where T : SubsetClientConfig
    {
        config.ServiceURL = sandbox.Host.ServiceUrl.ToString();
        config.AuthenticationRegion = RunningSandbox.RegionName;
        config.MaxErrorRetry = 0;
        return config;
    }
}
