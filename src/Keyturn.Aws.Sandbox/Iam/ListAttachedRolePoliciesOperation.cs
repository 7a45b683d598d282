using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Iam;

namespace Keyturn.Aws.Sandbox.Iam;

/// <summary>Names and ARNs of the managed policies of a role.</summary>
public sealed class ListAttachedRolePoliciesOperation : IamOperation
{
    /// <inheritdoc />
    protected override JsonObject Run(WireCall call, IdentityStore identities)
    {
        var page = call.Page(call.Role(identities).AttachedPolicies, arn => arn);
        return new JsonObject { ["AttachedPolicies"] = IdentityJson.Attached(page.Items) }.WithPage(page);
    }
}
