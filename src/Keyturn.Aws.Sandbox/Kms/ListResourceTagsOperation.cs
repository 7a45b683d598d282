using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Kms;

/// <summary>Tags of a key.</summary>
public sealed class ListResourceTagsOperation : KmsOperation
{
    /// <inheritdoc />
    protected override double PerSecond => 2000;

    /// <inheritdoc />
    protected override JsonObject Run(WireCall call)
    {
        var page = call.Page(call.Key().Tags, tag => tag.Key, usual: 50, most: 50);
        return new JsonObject
        {
            ["Tags"] = new JsonArray([.. page.Items.Select(tag => new JsonObject { ["TagKey"] = tag.Key, ["TagValue"] = tag.Value })]),
        }.WithPage(page);
    }
}
