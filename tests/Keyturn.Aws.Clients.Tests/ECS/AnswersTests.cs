using Amazon.ECS;
using Amazon.ECS.Model;
using Keyturn.Aws.Clients.Tests.Wire;

namespace Keyturn.Aws.Clients.Tests.ECS;

/// <summary>Answers of ECS written out by hand.</summary>
public sealed class AnswersTests
{
    [Fact]
    public async System.Threading.Tasks.Task DescribeServices_NetworkAndDeployments_AreRead()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json(
            """
            {"services":[{"serviceName":"web","clusterArn":"arn:c","taskDefinition":"arn:td","desiredCount":2,"launchType":"FARGATE","enableECSManagedTags":true,"createdAt":1795435200.5,
              "networkConfiguration":{"awsvpcConfiguration":{"subnets":["subnet-1"],"securityGroups":["sg-1"],"assignPublicIp":"DISABLED"}},
              "deployments":[{"id":"d","status":"PRIMARY","rolloutState":"COMPLETED","serviceConnectConfiguration":{"enabled":true,"logConfiguration":{"logDriver":"awslogs","options":{"awslogs-group":"g"}}}}]}],
             "failures":[{"arn":"arn:x","reason":"MISSING"}]}
            """));
        using var client = server.Ecs();

        var answer = await client.DescribeServicesAsync(new DescribeServicesRequest { Cluster = "c", Services = ["web"], Include = [ServiceField.TAGS.Value] }, TestContext.Current.CancellationToken);

        server.Request.Body.ShouldBe("""{"cluster":"c","services":["web"],"include":["TAGS"]}""");
        var service = answer.Services.ShouldNotBeNull().ShouldHaveSingleItem();
        (service.ServiceName, service.DesiredCount, service.LaunchType, service.EnableECSManagedTags).ShouldBe(("web", 2, LaunchType.FARGATE, true));
        service.CreatedAt.ShouldBe(new DateTime(2026, 11, 23, 12, 0, 0, 500, DateTimeKind.Utc));
        var network = service.NetworkConfiguration.ShouldNotBeNull().AwsvpcConfiguration.ShouldNotBeNull();
        network.Subnets.ShouldBe(["subnet-1"]);
        network.SecurityGroups.ShouldBe(["sg-1"]);
        network.AssignPublicIp.ShouldBe(AssignPublicIp.DISABLED);
        var deployment = service.Deployments.ShouldNotBeNull().ShouldHaveSingleItem();
        deployment.RolloutState.ShouldBe(DeploymentRolloutState.COMPLETED);
        deployment.ServiceConnectConfiguration.ShouldNotBeNull().LogConfiguration.ShouldNotBeNull().Options.ShouldNotBeNull()["awslogs-group"].ShouldBe("g");
        var failure = answer.Failures.ShouldNotBeNull().ShouldHaveSingleItem();
        (failure.Arn, failure.Reason).ShouldBe(("arn:x", "MISSING"));
    }

    [Fact]
    public async System.Threading.Tasks.Task DescribeTaskDefinition_Secrets_AreReadAsReferences()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json(
            """
            {"taskDefinition":{"taskDefinitionArn":"arn:td","revision":3,"networkMode":"awsvpc","executionRoleArn":"arn:exec","compatibilities":["EC2"],"runtimePlatform":{"cpuArchitecture":"ARM64"},
              "containerDefinitions":[{"name":"app","essential":true,"portMappings":[{"containerPort":80,"protocol":"tcp"}],
                "secrets":[{"name":"DB","valueFrom":"arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:db-AbCdEf:password::"}],
                "repositoryCredentials":{"credentialsParameter":"arn:registry"},"logConfiguration":{"logDriver":"splunk","secretOptions":[{"name":"splunk-token","valueFrom":"arn:token"}]}}],
              "volumes":[{"name":"v","fsxWindowsFileServerVolumeConfiguration":{"fileSystemId":"fs","authorizationConfig":{"credentialsParameter":"arn:fsx","domain":"d"}}}]}}
            """));
        using var client = server.Ecs();

        var definition = (await client.DescribeTaskDefinitionAsync(new DescribeTaskDefinitionRequest { TaskDefinition = "app:3" }, TestContext.Current.CancellationToken)).TaskDefinition.ShouldNotBeNull();

        (definition.Revision, definition.NetworkMode, definition.ExecutionRoleArn).ShouldBe((3, NetworkMode.Awsvpc, "arn:exec"));
        definition.RuntimePlatform.ShouldNotBeNull().CpuArchitecture.ShouldBe(CPUArchitecture.ARM64);
        var container = definition.ContainerDefinitions.ShouldNotBeNull().ShouldHaveSingleItem();
        var secret = container.Secrets.ShouldNotBeNull().ShouldHaveSingleItem();
        (secret.Name, secret.ValueFrom).ShouldBe(("DB", "arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:db-AbCdEf:password::"));
        container.RepositoryCredentials.ShouldNotBeNull().CredentialsParameter.ShouldBe("arn:registry");
        container.LogConfiguration.ShouldNotBeNull().SecretOptions.ShouldNotBeNull().ShouldHaveSingleItem().ValueFrom.ShouldBe("arn:token");
        container.PortMappings.ShouldNotBeNull().ShouldHaveSingleItem().Protocol.ShouldBe(TransportProtocol.Tcp);
        container.Environment.ShouldBeNull();
        definition.Volumes.ShouldNotBeNull().ShouldHaveSingleItem().FsxWindowsFileServerVolumeConfiguration.ShouldNotBeNull().AuthorizationConfig.ShouldNotBeNull().CredentialsParameter.ShouldBe("arn:fsx");
    }

    [Fact]
    public async System.Threading.Tasks.Task DescribeTasks_DetailsOfAttachments_KeepTheirValues()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json(
            """
            {"tasks":[{"taskArn":"arn:t","lastStatus":"RUNNING","version":5000000000,"stopCode":"UserInitiated",
              "attachments":[{"id":"a","type":"ElasticNetworkInterface","details":[{"name":"subnetId","value":"subnet-1"},{"name":"networkInterfaceId","value":"eni-1"}]}],
              "containers":[{"name":"app","networkInterfaces":[{"privateIpv4Address":"10.0.0.9"}]}]}]}
            """));
        using var client = server.Ecs();

        var task = (await client.DescribeTasksAsync(new DescribeTasksRequest { Tasks = ["t"] }, TestContext.Current.CancellationToken)).Tasks.ShouldNotBeNull().ShouldHaveSingleItem();

        (task.LastStatus, task.Version, task.StopCode).ShouldBe(("RUNNING", 5_000_000_000L, TaskStopCode.UserInitiated));
        task.Attachments.ShouldNotBeNull().ShouldHaveSingleItem().Details.ShouldNotBeNull().Select(d => (d.Name, d.Value)).ShouldBe([("subnetId", "subnet-1"), ("networkInterfaceId", "eni-1")]);
        task.Containers.ShouldNotBeNull().ShouldHaveSingleItem().NetworkInterfaces.ShouldNotBeNull().ShouldHaveSingleItem().PrivateIpv4Address.ShouldBe("10.0.0.9");
    }
}
