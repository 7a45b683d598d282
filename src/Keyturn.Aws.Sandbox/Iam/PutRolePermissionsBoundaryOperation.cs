using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Iam;

namespace Keyturn.Aws.Sandbox.Iam;

/// <summary>Makes a managed policy the boundary of a role.</summary>
public sealed class PutRolePermissionsBoundaryOperation : IamOperation
{
    /// <inheritdoc />
    protected override JsonObject Run(WireCall call, IdentityStore identities)
    {
        var role = call.Role(identities);
        var arn = call.Required("PermissionsBoundary");
        role.PermissionsBoundary = identities.Policies.ContainsKey(arn) ? arn : throw IamErrors.NotAttachable(arn);
        return [];
    }
}
