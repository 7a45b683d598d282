using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Ecs;

namespace Keyturn.Aws.Sandbox.Scenarios.Permissions;

/// <summary>The ECS service of the Article world: reports of the ledger, whose login ECS fills in when a task starts.</summary>
internal static class ArticleContainers
{
    public const string Cluster = "keyturn-prod";
    public const string Service = "ledger-report";

    public static void Add(SandboxRegion region)
    {
        var secret = region.Secrets.Find(ArticleScenario.LedgerReport) ?? throw new InvalidOperationException($"There is no secret {ArticleScenario.LedgerReport}.");
        var (containers, now, account) = (region.Containers, region.World.Now, region.Account.Id);
        var cluster = containers.Clusters[Cluster] = region.Arn("ecs", $"cluster/{Cluster}");
        foreach (var revision in (int[])[3, 4])
        {
            var arn = region.Arn("ecs", $"task-definition/{Service}:{revision}");
            containers.TaskDefinitions[arn] = new(Service, revision, arn, $"{account}.dkr.ecr.{region.Name}.amazonaws.com/{Service}:1.{revision}", now.AddDays(-40 + (revision * 5)))
            {
                TaskRoleArn = $"arn:aws:iam::{account}:role/{ArticleConsumers.ReportApplication}",
                ExecutionRoleArn = $"arn:aws:iam::{account}:role/{ArticleReaders.ReportExecution}",
                Environment = [("REPORT_LANGUAGE", "ja")],
                Secrets = [("DB_USER", $"{secret.Arn}:username::"), ("DB_LOGIN", $"{secret.Arn}:password::")],
            };
        }

        var service = new ServiceRecord(
            region.Arn("ecs", $"service/{Cluster}/{Service}"), cluster, region.Arn("ecs", $"task-definition/{Service}:4"), 2,
            [.. ArticleNetwork.ComputeSubnets.Select(subnet => subnet.Id)], [ArticleNetwork.FunctionGroup], now.AddDays(-300));
        containers.Services[service.Arn] = service;
        for (var number = 0; number < service.DesiredCount; number++)
        {
            var subnet = ArticleNetwork.ComputeSubnets[number];
            var arn = region.Arn("ecs", $"task/{Cluster}/{StableId.Hex($"{service.Arn}/{number}")[..32]}");
            containers.Tasks[arn] = new(arn, service.Arn, subnet.Id, $"eni-0{StableId.Hex(arn)[..16]}", $"10.20.{number + 1}.8{number}", subnet.Zone, now.AddDays(-9).AddMinutes(number));
        }
    }
}
