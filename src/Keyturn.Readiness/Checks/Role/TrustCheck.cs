using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Checks.Role;

/// <summary>Lambda is not allowed to assume the execution role.</summary>
/// <remarks>"Lambda execution role", Lambda Developer Guide: trust policy.</remarks>
public sealed class TrustCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "role-trust";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Rotation;

    private protected override CheckFinding? Excuse(CheckContext context) => WithoutFunction(context);

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) => [new("iam:GetAccountAuthorizationDetails", context.Snapshot.Permissions.Roles)];

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        if (context.FunctionRoleArn is not { } arn || context.Snapshot.Permissions.Roles.Value!.GetValueOrDefault(arn)?.Trust is not { } trust)
            return [Unknown("open", context.FunctionRoleArn ?? context.Secret.RotationFunctionArn!)];

        // The engine knows roles as callers only: a trust policy is asked as the policy of a resource of another kind.
        var leg = Legs.Permission(
            new(Caller.OfService("lambda.amazonaws.com"), "sts:AssumeRole", Target.Function(arn), RequestContext.Empty),
            new PolicyLayers { Resource = Layer.Read(trust), Rcps = [], Scps = [], Grants = GrantList.None });
        return [Say(leg.Answer.IsYes ? CheckOutcome.Pass : leg.Answer.IsNo ? Failing : CheckOutcome.Unknown, leg.Answer.IsYes ? "ok" : leg.Answer.IsNo ? "bad" : "open", arn).With(() => LegFindings.Reasons(leg))];
    }
}
