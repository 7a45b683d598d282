using Keyturn.Readiness.Checks.Schedule;

namespace Keyturn.Readiness.Tests.Checks.Schedule;

/// <inheritdoc/>
public sealed class RotationOnCheckTests : CheckTests<RotationOnCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("off", Rotating.With(secret => secret with { RotationEnabled = false })),
        UnknownWhenOld,
        NotApplicable("never set up", Rotating.WithoutFunction, "none"),
    ];
}
