using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Iam;

namespace Keyturn.Aws.Sandbox.Iam;

/// <summary>Names of the inline policies of a role.</summary>
public sealed class ListRolePoliciesOperation : IamOperation
{
    /// <inheritdoc />
    protected override JsonObject Run(WireCall call, IdentityStore identities)
    {
        var page = call.Page(call.Role(identities).InlinePolicies.Keys, name => name);
        return new JsonObject { ["PolicyNames"] = JsonWriting.List(page.Items) }.WithPage(page);
    }
}
