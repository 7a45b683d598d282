using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Checks;

/// <summary>A check of what Lambda tells of the rotation function.</summary>
public abstract class FunctionCheck : ReadinessCheck
{
    private protected FunctionCheck()
    {
    }

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Rotation;

    private protected override CheckFinding? Excuse(CheckContext context) => WithoutFunction(context);

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) => [new("lambda:GetFunctionConfiguration", context.Snapshot.Functions)];

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context) =>
        [context.Function is { } function ? Answer(context, function) : Shared(CheckOutcome.Unknown, "function-not-read", context.Secret.RotationFunctionArn!)];

    private protected abstract CheckFinding Answer(CheckContext context, RotationFunction function);
}
