using System.Globalization;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Ecs;

namespace Keyturn.Aws.Sandbox.Ecs;

/// <summary>A revision of a task definition: both roles, and where each secret of the container comes from. A family without revision is its latest one.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeTaskDefinition.html</remarks>
public sealed class DescribeTaskDefinitionOperation : EcsOperation
{
    /// <inheritdoc />
    protected override JsonObject Run(WireCall call)
    {
        var name = call.Text("taskDefinition") ?? throw new WireException("ClientException", "TaskDefinition must not be blank.");
        var definition = call.Region.Containers.TaskDefinitions.Values
            .Where(known => known.Arn == name || known.Family == name || string.Create(CultureInfo.InvariantCulture, $"{known.Family}:{known.Revision}") == name)
            .MaxBy(known => known.Revision);
        return definition is null ? throw new WireException("ClientException", "Unable to describe task definition.") : new() { ["taskDefinition"] = Write(definition), ["tags"] = new JsonArray() };
    }

    private static JsonObject Write(TaskDefinitionRecord definition) => new JsonObject
    {
        ["taskDefinitionArn"] = definition.Arn,
        ["containerDefinitions"] = new JsonArray(Container(definition)),
        ["family"] = definition.Family,
    }
        .With("taskRoleArn", definition.TaskRoleArn)
        .With("executionRoleArn", definition.ExecutionRoleArn)
        .With("networkMode", "awsvpc")
        .With("revision", definition.Revision)
        .With("status", "ACTIVE")
        .With("compatibilities", JsonWriting.List(["EC2", "FARGATE"]))
        .With("requiresCompatibilities", JsonWriting.List(["FARGATE"]))
        .With("cpu", "256")
        .With("memory", "512")
        .WithDate("registeredAt", definition.RegisteredAt);

    private static JsonObject Container(TaskDefinitionRecord definition) => new()
    {
        ["name"] = definition.Family,
        ["image"] = definition.Image,
        ["essential"] = true,
        ["environment"] = new JsonArray([.. definition.Environment.Select(variable => new JsonObject { ["name"] = variable.Name, ["value"] = variable.Value })]),
        ["secrets"] = new JsonArray([.. definition.Secrets.Select(secret => new JsonObject { ["name"] = secret.Name, ["valueFrom"] = secret.ValueFrom })]),
    };
}
