using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Iam;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;

/// <summary>What IAM lets a rotation function do in the failing worlds: its role's policies and boundary, the secret's policy, the endpoint's policy.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html</remarks>
internal static class FunctionAccess
{
    private const string Allow = "Allow";
    private const string Deny = "Deny";

    /// <summary>The function's role, or null when it is gone.</summary>
    public static RoleRecord? Role(SandboxRegion region, FunctionRecord function) => region.Account.Identities.Roles.GetValueOrDefault(function.Role.Split('/')[^1]);

    /// <summary>Whether the role's own policies allow an action on anything.</summary>
    public static bool Allows(SandboxRegion region, FunctionRecord function, string action) =>
        Role(region, function) is { } role && PolicyReading.ByRole(region, role, Anywhere(action, role));

    /// <summary>Why the call is refused, or null.</summary>
    public static WireException? Refusal(SandboxRegion region, FunctionRecord function, CallerIdentity caller, string action, SecretRecord? secret) =>
        Role(region, function) is not { } role ? null
        : Reason(region, function, role, action, secret) is { } reason
            ? new("AccessDeniedException", $"User: {caller.Arn} is not authorized to perform: {action} on resource: {secret?.Arn ?? "*"} {reason}")
            : null;

    /// <summary>Why a caller of RotateSecret may not invoke the function, or null. Of callers without a role in this world nothing is known.</summary>
    public static WireException? InvocationRefusal(SandboxRegion region, CallerIdentity caller, FunctionRecord function)
    {
        const string action = "lambda:InvokeFunction";
        if (region.Account.Identities.Roles.GetValueOrDefault(caller.RoleName ?? "") is not { } role) return null;
        return PolicyReading.ByRole(region, role, Anywhere(action, role) with { Resource = function.Arn })
            ? null
            : new("AccessDeniedException", $"User: {caller.Arn} is not authorized to perform: {action} on resource: {function.Arn} because no identity-based policy allows the {action} action");
    }

    private static string? Reason(SandboxRegion region, FunctionRecord function, RoleRecord role, string action, SecretRecord? secret)
    {
        var request = secret is null ? Anywhere(action, role) : PolicyRequest.OnSecret(region, action, secret, role.Arn);
        if (Statements.Say(Deny, secret?.ResourcePolicy, request, "*", role.Arn)) return "with an explicit deny in a resource-based policy";
        if (role.InlinePolicies.Values.Any(text => Statements.Say(Deny, text, request))) return "with an explicit deny in an identity-based policy";
        if (function.VpcId is not null && action.StartsWith("secretsmanager:", StringComparison.Ordinal) && Target.Endpoint(region)?.Policy is { } endpoint && !Statements.Say(Allow, endpoint, request, "*", role.Arn))
            return $"because no VPC endpoint policy allows the {action} action";
        if (role.PermissionsBoundary is { } boundary && region.Account.Identities.Policies[boundary] is var policy && !Statements.Say(Allow, policy.Find(policy.DefaultVersionId)!.Document, request))
            return $"because no permissions boundary allows the {action} action";
        return PolicyReading.ByRole(region, role, request) || Statements.Say(Allow, secret?.ResourcePolicy, request, "*", role.Arn)
            ? null
            : $"because no identity-based policy allows the {action} action";
    }

    private static PolicyRequest Anywhere(string action, RoleRecord role) =>
        new(action, "*", role.Arn, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["aws:PrincipalArn"] = role.Arn });
}
