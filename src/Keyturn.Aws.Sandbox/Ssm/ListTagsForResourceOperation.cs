using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Ssm;

/// <summary>Tags of a parameter.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ListTagsForResource.html</remarks>
public sealed class ListTagsForResourceOperation : WireOperation
{
    /// <inheritdoc />
    public override string ResourceOf(WireCall call) => call.Region.Arn("ssm", $"parameter/{call.Text("ResourceId")?.TrimStart('/')}");

    /// <inheritdoc />
    public override JsonObject Answer(WireCall call)
    {
        if (call.Text("ResourceType") != "Parameter")
            throw new WireException("InvalidResourceType", $"{call.Text("ResourceType")} is not a resource that the sandbox tags.");
        lock (call.Region.Gate)
        {
            return call.Region.Parameters.TryGetValue(call.Text("ResourceId") ?? "", out var parameter)
                ? new() { ["TagList"] = new JsonArray([.. parameter.Tags.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value })]) }
                : throw new WireException("InvalidResourceId", "The resource ID is not valid. Verify that you entered the correct ID and try again.");
        }
    }
}
