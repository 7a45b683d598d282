namespace Keyturn.Readiness.Checks.Schedule;

/// <summary>Rotation is set up and switched off.</summary>
/// <remarks>"CancelRotateSecret", Secrets Manager API reference.</remarks>
public sealed class RotationOnCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "rotation-on";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Rotation;

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private protected override CheckFinding? Excuse(CheckContext context) =>
        context.Secret is { RotationFunctionArn: null, OwningService: null } ? DoesNotApply("none") : null;

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context) => [context.Secret.RotationEnabled == true ? Pass("ok") : Bad("bad")];
}
