using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Ecs;

namespace Keyturn.Aws.Sandbox.Ecs;

/// <summary>Running tasks: since when, of which definition, behind which network interface.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTasks.html</remarks>
public sealed class DescribeTasksOperation : EcsOperation
{
    private const int Most = 100;

    /// <inheritdoc />
    protected override JsonObject Run(WireCall call)
    {
        var cluster = Cluster(call);
        var names = call.Texts("tasks") ?? [];
        if (names.Count is 0 or > Most) throw InvalidParameter(names.Count == 0 ? "Tasks cannot be empty." : "Tasks cannot have more than 100 elements.");
        var (tasks, failures) = (new JsonArray(), new JsonArray());
        foreach (var name in names)
        {
            var arn = name.StartsWith("arn:", StringComparison.Ordinal) ? name : call.Region.Arn("ecs", $"task/{cluster[(cluster.LastIndexOf('/') + 1)..]}/{name}");
            if (call.Region.Containers.Tasks.TryGetValue(arn, out var task)) tasks.Add((JsonNode)Write(task, call.Region.Containers.Services[task.ServiceArn]));
            else failures.Add((JsonNode)Failure(arn));
        }

        return new() { ["tasks"] = tasks, ["failures"] = failures };
    }

    private static JsonObject Write(TaskRecord task, ServiceRecord service) => new JsonObject
    {
        ["taskArn"] = task.Arn,
        ["clusterArn"] = service.ClusterArn,
        ["taskDefinitionArn"] = service.TaskDefinitionArn,
        ["group"] = $"service:{service.Name}",
        ["lastStatus"] = "RUNNING",
        ["desiredStatus"] = "RUNNING",
        ["launchType"] = "FARGATE",
        ["availabilityZone"] = task.Zone,
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["type"] = "ElasticNetworkInterface",
            ["status"] = "ATTACHED",
            ["details"] = new JsonArray(
                Detail("subnetId", task.SubnetId), Detail("networkInterfaceId", task.InterfaceId), Detail("privateIPv4Address", task.PrivateAddress)),
        }),
    }.WithDate("startedAt", task.StartedAt);

    private static JsonObject Detail(string name, string value) => new() { ["name"] = name, ["value"] = value };
}
