using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Checks.Schedule;

/// <summary>The last rotation that ended has failed.</summary>
/// <remarks>"Amazon CloudTrail log file examples: RotationFailed", Secrets Manager User Guide.</remarks>
public sealed class LastRotationCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "rotation-last";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Rotation;

    /// <inheritdoc/>
    public override bool IsHistory => true;

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) => [new("cloudtrail:LookupEvents", context.Snapshot.RotationEvents)];

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        var last = context.Events.LastOrDefault(one => one.Kind is RotationEventKind.Succeeded or RotationEventKind.Failed);
        return last switch
        {
            null => [DoesNotApply("none")],
            { Kind: RotationEventKind.Succeeded } => [Pass("ok", last.At)],

            // Events come minutes late: a later rotation shows that the failure was overcome.
            _ when context.Secret.LastRotated > last.At => [Pass("ok", context.Secret.LastRotated.Value)],
            _ => [Bad("bad", last.At, last.FailedStep ?? "–", last.ErrorMessage ?? "–")],
        };
    }
}
