using System.Collections.Immutable;
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

    /// <remarks>Which instances run the tasks of a service in host or bridge mode is not told by the calls that are made: these stay unknown.</remarks>
    public static ContainerService From(Service service, TaskFacts task)
    {
        var own = service.NetworkConfiguration?.AwsvpcConfiguration;
        return new(service.ServiceArn ?? "", NetworkOf(service, task))
        {
            SubnetIds = [.. own?.Subnets ?? []],
            GroupIds = [.. own?.SecurityGroups ?? []],
            PublicAddress = own?.AssignPublicIp?.Value == "ENABLED",
            TaskRoleArn = task.TaskRoleArn,
            ExecutionRoleArn = task.ExecutionRoleArn,
            InjectedSecrets = task.Secrets,
        };
    }

    private static TaskNetwork NetworkOf(Service service, TaskFacts task) =>
        task.NetworkMode != "awsvpc" ? TaskNetwork.Host
        : service.LaunchType?.Value == "FARGATE" || (service.CapacityProviderStrategy ?? []).Exists(one => FargateProviders.Contains(one.CapacityProvider, StringComparer.Ordinal)) ? TaskNetwork.Fargate
        : TaskNetwork.AwsVpcOnHost;

    private static string? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
