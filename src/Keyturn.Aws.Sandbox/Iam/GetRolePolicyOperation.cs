using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Iam;

namespace Keyturn.Aws.Sandbox.Iam;

/// <summary>One inline policy of a role, its document URL-encoded.</summary>
public sealed class GetRolePolicyOperation : IamOperation
{
    /// <inheritdoc />
    protected override JsonObject Run(WireCall call, IdentityStore identities)
    {
        var role = call.Role(identities);
        var name = call.Required("PolicyName");
        var document = role.InlinePolicies.GetValueOrDefault(name) ?? throw IamErrors.NoInlinePolicy("role", name);
        return new() { ["RoleName"] = role.Name, ["PolicyName"] = name, ["PolicyDocument"] = IdentityJson.Encode(document) };
    }
}
