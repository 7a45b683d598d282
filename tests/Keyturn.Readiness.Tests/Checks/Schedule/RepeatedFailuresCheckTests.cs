using Keyturn.Readiness.Checks.Schedule;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Readiness.Tests.Checks.Schedule;

/// <inheritdoc/>
public sealed class RepeatedFailuresCheckTests : CheckTests<RepeatedFailuresCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Passes("ok", Rotating.WithEvents(A.Event(RotationEventKind.Failed, Rotating.Now.AddHours(-3)), A.Event(RotationEventKind.Failed, Rotating.Now.AddHours(-2)))),
        Warns("three", Rotating.WithEvents(A.Event(RotationEventKind.Failed, Rotating.Now.AddHours(-3)), A.Event(RotationEventKind.Failed, Rotating.Now.AddHours(-2)), A.Event(RotationEventKind.Failed, Rotating.Now.AddHours(-1)))),
        Unknown("events not read", Unread.Part("events"), "refused"),
    ];
}
