using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Kms;

namespace Keyturn.Aws.Sandbox.Kms;

/// <summary>Adds a grant; the same request under the same name again answers the grant that is there.</summary>
public sealed class CreateGrantOperation : KmsOperation
{
    /// <inheritdoc />
    protected override double PerSecond => 50;

    /// <inheritdoc />
    protected override JsonObject Run(WireCall call)
    {
        var key = call.OwnKey();
        if (key.State != KeyRecord.Enabled) throw KmsErrors.InvalidState($"{key.Arn} is {(key.State == KeyRecord.Disabled ? "disabled" : "pending deletion")}.");
        var grantee = call.Text("GranteePrincipal") ?? throw KmsErrors.Missing("GranteePrincipal");
        var operations = call.Texts("Operations") ?? throw KmsErrors.Missing("Operations");
        var name = call.Text("Name");
        var grant = key.Grants.Find(known => name is not null && known.Name == name && known.GranteePrincipal == grantee);
        if (grant is null)
        {
            var id = StableId.Hex($"{key.Arn}/{grantee}/{name}/{call.RequestId}");
            grant = new(id, grantee, call.Text("RetiringPrincipal"), operations, call.Structure("Constraints")?.DeepClone().AsObject(), name, call.Now);
            key.Grants.Add(grant);
        }

        return new() { ["GrantToken"] = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(grant.Id)), ["GrantId"] = grant.Id };
    }
}
