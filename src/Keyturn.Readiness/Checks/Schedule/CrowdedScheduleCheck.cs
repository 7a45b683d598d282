namespace Keyturn.Readiness.Checks.Schedule;

/// <summary>Very many secrets open their window with the same function at the same time.</summary>
/// <remarks>Quotas of RotateSecret and of Lambda concurrency, Secrets Manager User Guide and Lambda Developer Guide.</remarks>
public sealed class CrowdedScheduleCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "rotation-crowded";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Rotation;

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private const int Many = 50;

    private protected override CheckFinding? Excuse(CheckContext context) =>
        context.Secret is { RotationEnabled: true, RotationFunctionArn: not null, RotationRules.ScheduleExpression: not null } ? null : DoesNotApply("none");

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        var secrets = context.Fleet.OfSchedule(context.Secret.RotationFunctionArn!, context.Secret.RotationRules!.ScheduleExpression!).Count();
        return [secrets > Many ? Bad("bad", secrets) : Pass("ok", secrets)];
    }
}
