using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Protocols;

/// <summary>What the two console roles may do. A user and every other role may do everything.</summary>
public static class RolePermissions
{
    private static readonly HashSet<string> OperatorWrites = new(StringComparer.Ordinal) { "RotateSecret", "CancelRotateSecret", "UpdateSecretVersionStage" };
    private static readonly HashSet<string> ValueReads = new(StringComparer.Ordinal) { "GetSecretValue", "BatchGetSecretValue" };

    /// <summary>Refuses what the caller's role does not allow, in AWS's words.</summary>
    /// <exception cref="WireException">AccessDeniedException.</exception>
    public static void Check(WireService service, WireOperation operation, WireCall call)
    {
        var account = call.Region.Account;
        var role = call.Caller.RoleArn;
        var isOperator = role == account.OperatorRoleArn;
        if ((!isOperator && role != account.ReadRoleArn) || service.SigningName == "sts") return;
        var allowed = operation.ReadOnly ? !ValueReads.Contains(operation.Name) : isOperator && OperatorWrites.Contains(operation.Name);
        if (allowed) return;
        throw Denied(call.Caller, $"{service.SigningName}:{operation.Name}", ResourceOf(call));
    }

    /// <summary>AWS's text for an action that no identity-based policy allows.</summary>
    public static WireException Denied(CallerIdentity caller, string action, string resource) =>
        new("AccessDeniedException", $"User: {caller.Arn} is not authorized to perform: {action} on resource: {resource} because no identity-based policy allows the {action} action");

    private static string ResourceOf(WireCall call) =>
        call.Text("SecretId") is { } id ? call.Region.Secrets.Find(id)?.Arn ?? id : "*";
}
