using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Checks.Schedule;

/// <summary>The last test of rotation has failed.</summary>
/// <remarks>RotateImmediately of RotateSecret, Secrets Manager API reference: only the testSecret step is run.</remarks>
public sealed class LastTestCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "rotation-test";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Rotation;

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) => [new("cloudtrail:LookupEvents", context.Snapshot.RotationEvents)];

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        var last = context.Events.LastOrDefault(one => one.Kind is RotationEventKind.TestSucceeded or RotationEventKind.TestFailed);
        return last is null ? [DoesNotApply("none")] : [last.Kind == RotationEventKind.TestSucceeded ? Pass("ok", last.At) : Bad("bad", last.At, last.ErrorMessage ?? "–")];
    }
}
