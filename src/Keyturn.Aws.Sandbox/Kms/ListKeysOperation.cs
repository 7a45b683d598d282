using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Kms;

/// <summary>Ids and ARNs of all keys of the Region, AWS managed ones included.</summary>
public sealed class ListKeysOperation : KmsOperation
{
    /// <inheritdoc />
    protected override double PerSecond => 500;

    /// <inheritdoc />
    protected override JsonObject Run(WireCall call)
    {
        var page = call.Page(call.Region.Keys.Keys.Values, key => key.Id, usual: 100, most: 1000);
        return new JsonObject
        {
            ["Keys"] = new JsonArray([.. page.Items.Select(key => new JsonObject { ["KeyId"] = key.Id, ["KeyArn"] = key.Arn })]),
        }.WithPage(page);
    }
}
