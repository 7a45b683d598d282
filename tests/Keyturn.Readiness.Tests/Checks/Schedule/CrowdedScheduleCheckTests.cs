using Keyturn.Readiness.Checks.Schedule;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Readiness.Tests.Checks.Schedule;

/// <inheritdoc/>
public sealed class CrowdedScheduleCheckTests : CheckTests<CrowdedScheduleCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("fifty others", Rotating.Whole.And([.. Enumerable.Range(0, 50).Select(Other)])),
        Passes("ok", Rotating.Whole.And([.. Enumerable.Range(0, 49).Select(Other)])),
        UnknownWhenOld,
        NotApplicable("by days", Rotating.With(secret => secret with { RotationRules = new RotationRules(30, null, null) }), "none"),
    ];

    private static Secret Other(int number) => Rotating.Secret with { Arn = A.Arn($"other-{number}").Value };
}
