using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Checks.Role;

/// <summary>The execution role of the function is gone.</summary>
/// <remarks>"Lambda execution role", Lambda Developer Guide.</remarks>
public sealed class RoleExistsCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "role-exists";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Rotation;

    private protected override CheckFinding? Excuse(CheckContext context) => WithoutFunction(context);

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) => [new("iam:GetAccountAuthorizationDetails", context.Snapshot.Permissions.Roles)];

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context) => context.FunctionRoleArn is not { } arn
        ? [Shared(CheckOutcome.Unknown, "function-not-read", context.Secret.RotationFunctionArn!)]
        : context.Snapshot.Permissions.Roles.Value!.ContainsKey(arn) ? [Pass("ok", arn)]
        : Arn.AccountOf(arn) != context.Snapshot.Scope.AccountId ? [Unknown("open", arn)]
        : [Bad("bad", arn)];
}
