using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Checks.Schedule;

/// <summary>Rotation fails again and again, which may lock the database user.</summary>
/// <remarks>FAILED_LOGIN_ATTEMPTS of an Oracle profile counts the logins of failing attempts.</remarks>
public sealed class RepeatedFailuresCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "rotation-repeats";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Rotation;

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) => [new("cloudtrail:LookupEvents", context.Snapshot.RotationEvents)];

    private const int Many = 3;
    private static readonly TimeSpan Lately = TimeSpan.FromHours(24);

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        var failures = context.Events.Count(one => one.Kind == RotationEventKind.Failed && context.Now - one.At < Lately);
        return [failures >= Many ? Bad("bad", failures) : Pass("ok", failures)];
    }
}
