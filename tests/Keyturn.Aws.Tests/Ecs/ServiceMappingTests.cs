using System.Text.Json;
using Amazon.ECS.Model;
using Keyturn.Aws.Ecs;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Aws.Tests.Ecs;

public sealed class ServiceMappingTests
{
    private const string Secret = "arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:orders-AbCdEf";

    [Fact]
    public void From_TaskDefinition_KeepsSecretsManagersArnsOnce()
    {
        var task = ServiceMapping.From(new TaskDefinition
        {
            NetworkMode = "awsvpc",
            TaskRoleArn = "arn:aws:iam::111122223333:role/task",
            ExecutionRoleArn = "arn:aws:iam::111122223333:role/execution",
            ContainerDefinitions =
            [
                new() { Secrets = [new() { Name = "A", ValueFrom = Secret }, new() { Name = "B", ValueFrom = $"{Secret}:password::" }] },
                new() { Secrets = [new() { Name = "A", ValueFrom = Secret }, new() { Name = "P", ValueFrom = "parameter" }, new() { Name = "Q", ValueFrom = "arn:aws:ssm:ap-northeast-1:111122223333:parameter/secretsmanager" }] },
                new(),
            ],
        });

        task.Secrets.ShouldBe([Secret, $"{Secret}:password::"]);
        (task.NetworkMode, task.TaskRoleArn, task.ExecutionRoleArn).ShouldBe(("awsvpc", "arn:aws:iam::111122223333:role/task", "arn:aws:iam::111122223333:role/execution"));
    }

    [Fact]
    public void From_TaskDefinition_KeepsNoEnvironmentCommandOrLogOption()
    {
        var task = ServiceMapping.From(new TaskDefinition
        {
            ContainerDefinitions =
            [
                new()
                {
                    Environment = [new() { Name = "N", Value = "hunter2" }],
                    Command = ["--password=hunter2"],
                    LogConfiguration = new() { Options = new() { ["token"] = "hunter2" } },
                },
            ],
        });

        JsonSerializer.Serialize(task).ShouldNotContain("hunter2");
        JsonSerializer.Serialize(ServiceMapping.From(new Service { ServiceArn = "arn:s" }, task)).ShouldNotContain("hunter2");
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void From_TaskDefinitionThatNamesNoRole_HasNone(string? role)
    {
        var task = ServiceMapping.From(new TaskDefinition { TaskRoleArn = role, ExecutionRoleArn = role });

        (task.TaskRoleArn, task.ExecutionRoleArn, task.NetworkMode).ShouldBe((null, null, null));
    }

    [Theory]
    [InlineData("awsvpc", "FARGATE", null, TaskNetwork.Fargate)]
    [InlineData("awsvpc", null, "FARGATE_SPOT", TaskNetwork.Fargate)]
    [InlineData("awsvpc", "EC2", null, TaskNetwork.AwsVpcOnHost)]
    [InlineData("awsvpc", null, "hosts", TaskNetwork.AwsVpcOnHost)]
    [InlineData("bridge", "EC2", null, TaskNetwork.Host)]
    [InlineData("host", "EC2", null, TaskNetwork.Host)]
    [InlineData(null, "EC2", null, TaskNetwork.Host)]
    public void From_ModeAndLaunch_TellWhereTheNetworkComesFrom(string? mode, string? launch, string? provider, TaskNetwork network) =>
        ServiceMapping.From(
            new Service
            {
                ServiceArn = "arn:s",
                LaunchType = launch is null ? null : new(launch),
                CapacityProviderStrategy = provider is null ? null : [new() { CapacityProvider = provider }],
            },
            new(mode, null, null, [])).Network.ShouldBe(network);

    [Fact]
    public void From_Service_KeepsNetworkRolesAndSecretsAndLeavesHostsUnknown()
    {
        var service = ServiceMapping.From(
            new Service { ServiceArn = "arn:s", LaunchType = "FARGATE", NetworkConfiguration = Network("subnet-1", "ENABLED") }, new("awsvpc", "arn:task", "arn:execution", [Secret]));

        (service.Arn, service.PublicAddress, service.TaskRoleArn, service.ExecutionRoleArn).ShouldBe(("arn:s", true, "arn:task", "arn:execution"));
        service.SubnetIds.ShouldBe(["subnet-1"]);
        service.GroupIds.ShouldBe(["sg-1"]);
        service.InjectedSecrets.ShouldBe([Secret]);
        service.HostInstanceIds.ShouldBeEmpty();
    }

    [Fact]
    public void From_ServiceThatOthersDeploy_IsAsItsPrimaryTaskSet()
    {
        var told = new Service
        {
            ServiceArn = "arn:s",
            TaskDefinition = "app:1",
            LaunchType = "EC2",
            NetworkConfiguration = Network("subnet-old", "ENABLED"),
            TaskSets =
            [
                new() { Status = "ACTIVE", TaskDefinition = "app:3", LaunchType = "EC2" },
                new() { Status = "PRIMARY", TaskDefinition = "app:2", LaunchType = "FARGATE", NetworkConfiguration = Network("subnet-new", "DISABLED") },
            ],
        };

        var service = ServiceMapping.From(told, new("awsvpc", null, null, []));

        ServiceMapping.RevisionOf(told).ShouldBe("app:2");
        (service.Network, service.PublicAddress).ShouldBe((TaskNetwork.Fargate, false));
        service.SubnetIds.ShouldBe(["subnet-new"]);
    }

    [Fact]
    public void RevisionOf_ServiceOfEcs_IsItsOwn() => ServiceMapping.RevisionOf(new Service { TaskDefinition = "app:1" }).ShouldBe("app:1");

    [Fact]
    public void RevisionOf_ServiceWithoutATaskSet_IsNone() => ServiceMapping.RevisionOf(new Service { TaskSets = [] }).ShouldBeNull();

    private static NetworkConfiguration Network(string subnet, string publicAddress) =>
        new() { AwsvpcConfiguration = new() { Subnets = [subnet], SecurityGroups = ["sg-1"], AssignPublicIp = new(publicAddress) } };
}
