namespace Keyturn.Readiness.Checks.Schedule;

/// <summary>Nothing rotates the secret.</summary>
/// <remarks>AWS Config managed rule secretsmanager-rotation-enabled-check.</remarks>
public sealed class RotationSetUpCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "rotation-set-up";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Rotation;

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context) => context.Secret switch
    {
        { OwningService: { } service } => [Pass("managed", service)],
        { RotationFunctionArn: { } arn } => [Pass("ok", arn)],
        { Type: { } type } => [Pass("partner", type)],
        _ => [Bad("bad")],
    };
}
