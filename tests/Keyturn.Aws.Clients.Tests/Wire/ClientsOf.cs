using Amazon.CloudTrail;
using Amazon.CloudWatchLogs;
using Amazon.Lambda;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Keyturn.Aws.Clients.Runtime;

namespace Keyturn.Aws.Clients.Tests.Wire;

/// <summary>Clients of a loopback server, with the address and the Region set the one way that is safe.</summary>
internal static class ClientsOf
{
    public const string Region = "ap-northeast-1";

    public static readonly BasicAWSCredentials Credentials = new("AKIDEXAMPLE", "wJalrXUtnFEMI");

    extension(LoopbackServer server)
    {
        public AmazonSecretsManagerClient SecretsManager(int retries = 0) => new(Credentials, server.Configure(new AmazonSecretsManagerConfig(), retries));

        public AmazonLambdaClient Lambda(int retries = 0) => new(Credentials, server.Configure(new AmazonLambdaConfig(), retries));

        public AmazonCloudWatchLogsClient Logs(int retries = 0) => new(Credentials, server.Configure(new AmazonCloudWatchLogsConfig(), retries));

        public AmazonCloudTrailClient CloudTrail(int retries = 0) => new(Credentials, server.Configure(new AmazonCloudTrailConfig(), retries));

        /// <summary>The client that offers an operation with this request.</summary>
        public SubsetServiceClient Of(Type request) => request.Namespace switch
        {
            "Amazon.SecretsManager.Model" => server.SecretsManager(),
            "Amazon.Lambda.Model" => server.Lambda(),
            "Amazon.CloudWatchLogs.Model" => server.Logs(),
            "Amazon.CloudTrail.Model" => server.CloudTrail(),
            _ => throw new ArgumentOutOfRangeException(nameof(request), request, null),
        };

        public T Configure<T>(T config, int retries = 0)
            where T : SubsetClientConfig
        {
            config.ServiceURL = server.Url.ToString();
            config.AuthenticationRegion = Region;
            config.MaxErrorRetry = retries;
            return config;
        }
    }
}
