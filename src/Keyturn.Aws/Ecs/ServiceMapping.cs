using System.Collections.Immutable;
using Amazon.ECS;
using Amazon.ECS.Model;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Aws.Ecs;

/// <summary>What is kept of a task definition: nothing of its environment, commands or log options.</summary>
internal sealed record TaskFacts(string? NetworkMode, string? TaskRoleArn, string? ExecutionRoleArn, ImmutableArray<string> Secrets);

/// <summary>Services and task definitions as facts.</summary>
internal static class ServiceMapping
{
    private static readonly string[] FargateProviders = ["FARGATE", "FARGATE_SPOT"];

    /// <summary>Secrets may name a parameter of Parameter Store by name or ARN: those are left out.</summary>
    public static TaskFacts From(TaskDefinition? task) => new(
        task?.NetworkMode?.Value,
        Text(task?.TaskRoleArn),
        Text(task?.ExecutionRoleArn),
        [
            .. (task?.ContainerDefinitions ?? []).SelectMany(container => container.Secrets ?? []).Select(secret => secret.ValueFrom ?? "")
                .Where(from => from.StartsWith("arn:", StringComparison.Ordinal) && from.Contains(":secretsmanager:", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal),
        ]);

    /// <summary>The revision that runs; <see langword="null"/> while a service that others than ECS deploy has no task set, and so runs nothing.</summary>
    public static string? RevisionOf(Service service) => Text(PrimaryOf(service)?.TaskDefinition) ?? Text(service.TaskDefinition);

    /// <remarks>Which instances run the tasks of a service in host or bridge mode is not told by the calls that are made: these stay unknown.</remarks>
    public static ContainerService From(Service service, TaskFacts task)
    {
        var primary = PrimaryOf(service);
        var own = (primary?.NetworkConfiguration ?? service.NetworkConfiguration)?.AwsvpcConfiguration;
        return new(service.ServiceArn ?? "", NetworkOf(primary?.LaunchType ?? service.LaunchType, primary?.CapacityProviderStrategy ?? service.CapacityProviderStrategy, task))
        {
            SubnetIds = [.. own?.Subnets ?? []],
            GroupIds = [.. own?.SecurityGroups ?? []],
            PublicAddress = own?.AssignPublicIp?.Value == "ENABLED",
            TaskRoleArn = task.TaskRoleArn,
            ExecutionRoleArn = task.ExecutionRoleArn,
            InjectedSecrets = task.Secrets,
        };
    }

    // Deployments by CodeDeploy or by a third party leave the service's own settings behind: the task set that takes the traffic has those in force.
    private static TaskSet? PrimaryOf(Service service) => service.TaskSets?.Find(one => one.Status == "PRIMARY");

    private static TaskNetwork NetworkOf(LaunchType? launch, List<CapacityProviderStrategyItem>? providers, TaskFacts task) =>
        task.NetworkMode != "awsvpc" ? TaskNetwork.Host
        : launch?.Value == "FARGATE" || providers?.Exists(one => FargateProviders.Contains(one.CapacityProvider, StringComparer.Ordinal)) == true ? TaskNetwork.Fargate
        : TaskNetwork.AwsVpcOnHost;

    private static string? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
