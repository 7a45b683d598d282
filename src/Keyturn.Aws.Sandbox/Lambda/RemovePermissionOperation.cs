using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Lambda;

/// <summary>Removes a statement of the function's resource policy.</summary>
public sealed class RemovePermissionOperation : WireOperation
{
    /// <inheritdoc />
    public override int SuccessStatus => 204;

    /// <inheritdoc />
    public override JsonObject Answer(WireCall call)
    {
        var function = FunctionLookup.Require(call);
        var id = call.Text("StatementId");
        lock (call.Region.Gate)
        {
            return function.Permissions.RemoveAll(permission => permission.StatementId == id) > 0
                ? []
                : throw new WireException("ResourceNotFoundException", $"Statement {id} is not found in resource policy.", 404);
        }
    }
}
