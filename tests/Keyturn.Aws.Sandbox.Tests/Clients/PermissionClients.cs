using Amazon.KeyManagementService;
using Amazon.Runtime;
using Amazon.SimpleSystemsManagement;

namespace Keyturn.Aws.Sandbox.Tests.Clients;

/// <summary>Amazon's own clients of KMS and Systems Manager, pointed at a running sandbox.</summary>
internal static class PermissionClients
{
    private static readonly BasicAWSCredentials Test = new("test", "test");

    public static AmazonKeyManagementServiceClient Kms(this SandboxHost host) =>
        new(Test, new AmazonKeyManagementServiceConfig { ServiceURL = host.ServiceUrl.ToString(), AuthenticationRegion = RunningSandbox.RegionName, MaxErrorRetry = 0 });

    public static AmazonSimpleSystemsManagementClient Ssm(this SandboxHost host) =>
        new(Test, new AmazonSimpleSystemsManagementConfig { ServiceURL = host.ServiceUrl.ToString(), AuthenticationRegion = RunningSandbox.RegionName, MaxErrorRetry = 0 });
}
