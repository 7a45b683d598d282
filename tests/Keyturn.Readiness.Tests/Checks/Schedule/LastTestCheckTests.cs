using Keyturn.Readiness.Checks.Schedule;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Readiness.Tests.Checks.Schedule;

/// <inheritdoc/>
public sealed class LastTestCheckTests : CheckTests<LastTestCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes("ok", Rotating.WithEvents(A.Event(RotationEventKind.TestSucceeded, Rotating.Now.AddHours(-5)))),
        Warns("failed", Rotating.WithEvents(A.Event(RotationEventKind.TestFailed, Rotating.Now.AddHours(-5)))),
        Unknown("events not read", Unread.Part("events"), "refused"),
        NotApplicable("none ended", Rotating.Whole, "none"),
    ];
}
