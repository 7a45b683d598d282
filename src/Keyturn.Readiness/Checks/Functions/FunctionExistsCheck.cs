using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Checks.Functions;

/// <summary>The function that the secret names is gone.</summary>
/// <remarks>ListFunctions, Lambda API reference.</remarks>
public sealed class FunctionExistsCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "function-exists";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Rotation;

    private protected override CheckFinding? Excuse(CheckContext context) => WithoutFunction(context);

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) => [new("lambda:ListFunctions", context.Snapshot.Network.Functions)];

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        var arn = context.Secret.RotationFunctionArn!;
        var scope = context.Snapshot.Scope;
        return context.FunctionNetwork is not null ? [Pass("ok", context.FunctionName!)]
            : (Arn.RegionOf(arn), Arn.AccountOf(arn)) != (scope.Region, scope.AccountId) ? [Unknown("open", arn)]
            : [Bad("bad", arn)];
    }
}
