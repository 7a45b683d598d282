using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Ecs;

namespace Keyturn.Aws.Sandbox.Ecs;

/// <summary>Up to ten services of a cluster: what they run and in which network.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html</remarks>
public sealed class DescribeServicesOperation : EcsOperation
{
    private const int Most = 10;

    /// <inheritdoc />
    protected override JsonObject Run(WireCall call)
    {
        var cluster = Cluster(call);
        var names = call.Texts("services") ?? [];
        if (names.Count is 0 or > Most) throw InvalidParameter(names.Count == 0 ? "Services cannot be empty." : "Services cannot have more than 10 elements.");
        var (services, failures) = (new JsonArray(), new JsonArray());
        foreach (var name in names)
        {
            var arn = name.StartsWith("arn:", StringComparison.Ordinal) ? name : call.Region.Arn("ecs", $"service/{cluster[(cluster.LastIndexOf('/') + 1)..]}/{name}");
            if (call.Region.Containers.Services.TryGetValue(arn, out var service)) services.Add((JsonNode)Write(service, call.Region.Containers));
            else failures.Add((JsonNode)Failure(arn));
        }

        return new() { ["services"] = services, ["failures"] = failures };
    }

    private static JsonObject Write(ServiceRecord service, ContainerStore containers) => new JsonObject
    {
        ["serviceArn"] = service.Arn,
        ["serviceName"] = service.Name,
        ["clusterArn"] = service.ClusterArn,
        ["status"] = "ACTIVE",
        ["desiredCount"] = service.DesiredCount,
        ["runningCount"] = containers.Tasks.Values.Count(task => task.ServiceArn == service.Arn),
        ["pendingCount"] = 0,
        ["launchType"] = "FARGATE",
        ["platformVersion"] = "LATEST",
        ["taskDefinition"] = service.TaskDefinitionArn,
        ["schedulingStrategy"] = "REPLICA",
        ["enableExecuteCommand"] = false,
        ["networkConfiguration"] = new JsonObject
        {
            ["awsvpcConfiguration"] = new JsonObject
            {
                ["subnets"] = JsonWriting.List(service.Subnets),
                ["securityGroups"] = JsonWriting.List(service.SecurityGroups),
                ["assignPublicIp"] = "DISABLED",
            },
        },
    }.WithDate("createdAt", service.CreatedAt);
}
