namespace Keyturn.Readiness.Checks.Schedule;

/// <summary>The schedule lets more time pass than standards allow.</summary>
/// <remarks>AWS Config managed rule secretsmanager-secret-periodic-rotation.</remarks>
public sealed class IntervalCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "rotation-interval";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Rotation;

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private protected override CheckFinding? Excuse(CheckContext context) =>
        context.Secret.RotationEnabled != true && context.Secret.OwningService is null ? DoesNotApply("off") : null;

    private const int LongestDays = 90;

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context) =>
        [context.Secret.RotationRules?.AutomaticallyAfterDays is not { } days ? Unknown("open") : days > LongestDays ? Bad("bad", days) : Pass("ok", days)];
}
