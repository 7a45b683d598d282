using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Lambda;

/// <summary>Tags of a function, which the call names by ARN.</summary>
public sealed class ListTagsOperation : WireOperation
{
    /// <inheritdoc />
    public override JsonObject Answer(WireCall call)
    {
        var function = call.Region.Functions.Find(call.Text("Resource") ?? "") ?? throw FunctionLookup.NoSuchResource();
        lock (call.Region.Gate)
        {
            return new() { ["Tags"] = new JsonObject(function.Tags.Select(tag => KeyValuePair.Create(tag.Key, (JsonNode?)tag.Value))) };
        }
    }
}
