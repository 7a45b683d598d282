using Keyturn.Readiness.Checks.Schedule;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Readiness.Tests.Checks.Schedule;

/// <inheritdoc/>
public sealed class AbandonedRotationCheckTests : CheckTests<AbandonedRotationCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("lately", Rotating.WithEvents(A.Event(RotationEventKind.Abandoned, Rotating.Now.AddHours(-5)))),
        Passes("ok", Rotating.WithEvents(A.Event(RotationEventKind.Abandoned, Rotating.Now.AddDays(-31)))),
        Unknown("events not read", Unread.Part("events"), "refused"),
    ];
}
