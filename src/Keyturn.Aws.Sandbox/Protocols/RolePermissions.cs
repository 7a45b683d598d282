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
        if (allowed)
        {
            SessionPolicies.Require(service.Protocol, call.Caller, $"{service.SigningName}:{operation.Name}", operation.ResourceOf(call) ?? ResourceOf(call));
            return;
        }

        var action = $"{service.SigningName}:{operation.Name}";
        throw Refused(service.Protocol, call.Caller, action, operation.ResourceOf(call) ?? ResourceOf(call), $" because no identity-based policy allows the {action} action");
    }

    /// <summary>AWS's text for an action that no identity-based policy allows.</summary>
    public static WireException Denied(CallerIdentity caller, string action, string resource) =>
        new("AccessDeniedException", $"User: {caller.Arn} is not authorized to perform: {action} on resource: {resource} because no identity-based policy allows the {action} action");

    /// <summary>AWS's text for an action that is refused, with the code and the status of the protocol.</summary>
    /// <param name="protocol">Query calls it AccessDenied, the JSON protocols AccessDeniedException.</param>
    /// <param name="caller">Who asked.</param>
    /// <param name="action">The action, for example <c>iam:GetRole</c>.</param>
    /// <param name="resource">The resource in the words of the service.</param>
    /// <param name="reason">What AWS says of the policy that decided, with a space in front; empty for nothing.</param>
    public static WireException Refused(WireProtocol protocol, CallerIdentity caller, string action, string resource, string reason) => new(
        protocol == WireProtocol.Query ? "AccessDenied" : "AccessDeniedException",
        $"User: {caller.Arn} is not authorized to perform: {action} on resource: {resource}{reason}",
        protocol == WireProtocol.AwsJson11 ? 400 : 403);

    private static string ResourceOf(WireCall call) =>
        call.Text("SecretId") is { } id ? call.Region.Secrets.Find(id)?.Arn ?? id : "*";
}
