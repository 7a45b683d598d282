using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Checks.Schedule;

/// <summary>Somebody wrote a value while a rotation was running.</summary>
/// <remarks>"Amazon CloudTrail log file examples: RotationAbandoned", Secrets Manager User Guide.</remarks>
public sealed class AbandonedRotationCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "rotation-abandoned";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Rotation;

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) => [new("cloudtrail:LookupEvents", context.Snapshot.RotationEvents)];

    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        var last = context.Events.LastOrDefault(one => one.Kind == RotationEventKind.Abandoned && context.Now - one.At < Lately);
        return [last is null ? Pass("ok") : Bad("bad", last.At)];
    }
}
