using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Iam;

namespace Keyturn.Aws.Sandbox.Iam;

/// <summary>Takes the boundary from a role; one without a boundary stays without.</summary>
public sealed class DeleteRolePermissionsBoundaryOperation : IamOperation
{
    /// <inheritdoc />
    protected override JsonObject Run(WireCall call, IdentityStore identities)
    {
        call.Role(identities).PermissionsBoundary = null;
        return [];
    }
}
