using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Kms;

/// <summary>Aliases of the Region, or those of one key.</summary>
public sealed class ListAliasesOperation : KmsOperation
{
    /// <inheritdoc />
    protected override double PerSecond => 500;

    /// <inheritdoc />
    protected override JsonObject Run(WireCall call)
    {
        var only = call.Text("KeyId") is null ? null : call.Key();
        var page = call.Page(call.Region.Keys.Aliases.Where(alias => only is null || alias.Value == only.Id), alias => alias.Key, usual: 50, most: 100);
        return new JsonObject
        {
            ["Aliases"] = new JsonArray([.. page.Items.Select(alias => new JsonObject
            {
                ["AliasName"] = alias.Key,
                ["AliasArn"] = call.Region.Arn("kms", alias.Key),
                ["TargetKeyId"] = alias.Value,
            })]),
        }.WithPage(page);
    }
}
