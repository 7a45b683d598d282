namespace Keyturn.Readiness.Checks.Schedule;

/// <summary>The date by which the secret was to be rotated has passed.</summary>
/// <remarks>NextRotationDate of DescribeSecret, Secrets Manager API reference.</remarks>
public sealed class OverdueCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "rotation-overdue";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Rotation;

    /// <inheritdoc/>
    public override bool IsHistory => true;

    private protected override CheckFinding? Excuse(CheckContext context) =>
        context.Secret.RotationEnabled != true && context.Secret.OwningService is null ? DoesNotApply("off") : null;

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context) =>
        [context.Secret.NextRotation is not { } next ? Unknown("open") : next < context.Now ? Bad("bad", next) : Pass("ok", next)];
}
