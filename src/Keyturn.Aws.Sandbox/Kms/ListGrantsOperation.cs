using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Kms;

/// <summary>Grants of a key.</summary>
public sealed class ListGrantsOperation : KmsOperation
{
    /// <inheritdoc />
    protected override double PerSecond => 100;

    /// <inheritdoc />
    protected override JsonObject Run(WireCall call)
    {
        var key = call.Key();
        var (id, grantee) = (call.Text("GrantId"), call.Text("GranteePrincipal"));
        var wanted = key.Grants.Where(grant => (id is null || grant.Id == id) && (grantee is null || grant.GranteePrincipal == grantee));
        var page = call.Page(wanted, grant => grant.Id, usual: 50, most: 100);
        return new JsonObject { ["Grants"] = new JsonArray([.. page.Items.Select(grant => KeyJson.Grant(grant, key, call.Region.Account))]) }.WithPage(page);
    }
}
