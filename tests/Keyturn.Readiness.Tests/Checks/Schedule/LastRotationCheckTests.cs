using Keyturn.Readiness.Checks.Schedule;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Readiness.Tests.Checks.Schedule;

/// <inheritdoc/>
public sealed class LastRotationCheckTests : CheckTests<LastRotationCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes("ok", Rotating.WithEvents(A.Event(RotationEventKind.Succeeded, Rotating.Now.AddHours(-5)))),
        Fails("the last failed", Rotating.WithEvents(A.Event(RotationEventKind.Succeeded, Rotating.Now.AddHours(-9)), A.Event(RotationEventKind.Failed, Rotating.Now.AddHours(-5)))),
        Passes("ok", Rotating.WithEvents(A.Event(RotationEventKind.Failed, Rotating.Now.AddDays(-20)))),
        Unknown("events not read", Unread.Part("events"), "refused"),
        NotApplicable("none ended", Rotating.Whole, "none"),
    ];
}
