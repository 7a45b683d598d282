using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Scenarios.Network;
using Keyturn.Aws.Sandbox.Scenarios.Permissions;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Ecs;
using Keyturn.Aws.Sandbox.State.Kms;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.World;

/// <summary>Who reads the secret: their roles, the key, the function of the settlement and the service of the reports.</summary>
internal static class HealthyConsumers
{
    public const string Function = "orders-settlement";
    public const string Service = "orders-report";
    public const string ExecutionRole = "orders-report-execution";
    private const string Cluster = "keyturn-prod";

    /// <summary>Names of their roles, in the order of <see cref="DefectConsumer"/>.</summary>
    public static ImmutableArray<string> RoleNames { get; } = [ArticleReaders.Web, RotationFunctions.OracleSingle, Function, Service, ExecutionRole];

    public static void Plant(SandboxRegion region)
    {
        region.Keys.Add(
            new KeyRecord
            {
                Arn = ArticleNetwork.KeyArn,
                Policy = Document(Allow("EnableIamPolicies", ["kms:*"], "*").For("AWS", $"arn:aws:iam::{region.Account.Id}:root")),
                CreationDate = region.World.Now.AddDays(-900),
                Description = "Secrets and storage of the orders system",
                RotationEnabled = true,
            },
            ArticleNetwork.KeyAlias);
        ArticleConsumers.Add(region,
        [
            new(ArticleReaders.Web, "ec2.amazonaws.com", [HealthyWorld.SecretName]),
            new(Function, "lambda.amazonaws.com", [HealthyWorld.SecretName]),
            new(Service, "ecs-tasks.amazonaws.com", [HealthyWorld.SecretName]),
            new(ExecutionRole, "ecs-tasks.amazonaws.com", [HealthyWorld.SecretName]),
        ]);
        AwsManagedPolicies.Attach(region.Account, region.Account.Identities.Roles[Function], AwsManagedPolicies.LambdaVpc);
        AwsManagedPolicies.Attach(region.Account, region.Account.Identities.Roles[ExecutionRole], AwsManagedPolicies.EcsExecution);
        AddFunction(region);
        AddService(region);
    }

    private static void AddFunction(SandboxRegion region)
    {
        var function = region.Functions.Add(new FunctionRecord
        {
            Name = Function, Arn = region.Arn("lambda", $"function:{Function}"), Runtime = "python3.12", Role = RoleArn(region, Function), Description = "Nightly settlement",
            LastModified = region.World.Now.AddDays(-40), VpcId = ArticleNetwork.VpcId, LogGroup = $"/aws/lambda/{Function}",
        });
        function.SubnetIds.AddRange(HealthyNetwork.ApplicationSubnets.Select(subnet => subnet.Id));
        function.SecurityGroupIds.Add(HealthyNetwork.ApplicationFunctionGroup);
        foreach (var subnet in HealthyNetwork.ApplicationSubnets)
        {
            NetworkPlanting.Face(
                region.Network, subnet, ArticleNetwork.VpcId, $"lambda{subnet.Id}", HealthyNetwork.ApplicationFunctionGroup, $"AWS Lambda VPC ENI-{Function}-{StableId.Uuid(subnet.Id)}", "lambda",
                $"AROA{StableId.Of(region.Account.Id, 17)}:{Function}");
        }
    }

    private static void AddService(SandboxRegion region)
    {
        var (containers, now) = (region.Containers, region.World.Now);
        var cluster = containers.Clusters[Cluster] = region.Arn("ecs", $"cluster/{Cluster}");
        var definition = region.Arn("ecs", $"task-definition/{Service}:7");
        containers.TaskDefinitions[definition] = new(Service, 7, definition, $"{region.Account.Id}.dkr.ecr.{region.Name}.amazonaws.com/{Service}:1.7", now.AddDays(-20))
        {
            TaskRoleArn = RoleArn(region, Service), ExecutionRoleArn = RoleArn(region, ExecutionRole), Secrets = [("DB_USER", $"{HealthyWorld.Secret(region).Arn}:username::")],
        };
        var service = new ServiceRecord(
            region.Arn("ecs", $"service/{Cluster}/{Service}"), cluster, definition, 2, [.. HealthyNetwork.ApplicationSubnets.Select(subnet => subnet.Id)], [HealthyNetwork.ServiceGroup], now.AddDays(-300));
        containers.Services[service.Arn] = service;
        foreach (var (number, subnet) in HealthyNetwork.ApplicationSubnets.Index())
        {
            var arn = region.Arn("ecs", $"task/{Cluster}/{StableId.Hex($"{service.Arn}/{number}")[..32]}");
            containers.Tasks[arn] = new(arn, service.Arn, subnet.Id, $"eni-0{StableId.Hex(arn)[..16]}", $"10.20.{3 + number}.81", subnet.Zone, now.AddDays(-9));
        }
    }

    private static string RoleArn(SandboxRegion region, string name) => $"arn:aws:iam::{region.Account.Id}:role/{name}";
}
