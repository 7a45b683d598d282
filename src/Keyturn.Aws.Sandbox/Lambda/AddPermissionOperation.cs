using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Lambda;

/// <summary>Adds a statement to the function's resource policy; each statement id once.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html</remarks>
public sealed class AddPermissionOperation : WireOperation
{
    /// <inheritdoc />
    public override int SuccessStatus => 201;

    /// <inheritdoc />
    public override JsonObject Answer(WireCall call)
    {
        var function = FunctionLookup.Require(call);
        var id = Required(call, "StatementId");
        var permission = new FunctionPermission(id, Required(call, "Principal"), call.Text("SourceAccount"), call.Text("SourceArn")) { Action = Required(call, "Action") };
        lock (call.Region.Gate)
        {
            if (function.Permissions.Exists(known => known.StatementId == id))
                throw new WireException("ResourceConflictException", $"The statement id ({id}) provided already exists. Please provide a new statement id, or remove the existing statement.", 409);
            function.Permissions.Add(permission);
            return new() { ["Statement"] = FunctionStatement.Write(permission, function.Arn).ToJsonString() };
        }
    }

    private static string Required(WireCall call, string member) =>
        call.Text(member) is { Length: > 0 } text ? text : throw FunctionLookup.Invalid($"{member} must be given.");
}
