using Amazon.CloudTrail;
using Amazon.CloudWatchLogs;
using Amazon.ECS;
using Amazon.IdentityManagement;
using Amazon.Lambda;
using Amazon.Organizations;
using Amazon.RDS;
using Amazon.Route53;
using Amazon.Route53Resolver;
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

        public AmazonIdentityManagementServiceClient IdentityManagement(int retries = 0) => new(Credentials, server.Configure(new AmazonIdentityManagementServiceConfig(), retries));

        public AmazonRDSClient Rds(int retries = 0) => new(Credentials, server.Configure(new AmazonRDSConfig(), retries));

        public AmazonRoute53Client Route53(int retries = 0) => new(Credentials, server.Configure(new AmazonRoute53Config(), retries));

        public AmazonRoute53ResolverClient Route53Resolver(int retries = 0) => new(Credentials, server.Configure(new AmazonRoute53ResolverConfig(), retries));

        public AmazonECSClient Ecs(int retries = 0) => new(Credentials, server.Configure(new AmazonECSConfig(), retries));

        public AmazonOrganizationsClient Organizations(int retries = 0) => new(Credentials, server.Configure(new AmazonOrganizationsConfig(), retries));

        /// <summary>The client that offers an operation with this request.</summary>
        public SubsetServiceClient Of(Type request) => request.Namespace switch
        {
            "Amazon.SecretsManager.Model" => server.SecretsManager(),
            "Amazon.Lambda.Model" => server.Lambda(),
            "Amazon.CloudWatchLogs.Model" => server.Logs(),
            "Amazon.CloudTrail.Model" => server.CloudTrail(),
            "Amazon.IdentityManagement.Model" => server.IdentityManagement(),
            "Amazon.RDS.Model" => server.Rds(),
            "Amazon.Route53.Model" => server.Route53(),
            "Amazon.Route53Resolver.Model" => server.Route53Resolver(),
            "Amazon.ECS.Model" => server.Ecs(),
            "Amazon.Organizations.Model" => server.Organizations(),
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
