using Keyturn.Readiness.Checks.Schedule;

namespace Keyturn.Readiness.Tests.Checks.Schedule;

/// <inheritdoc/>
public sealed class OverdueCheckTests : CheckTests<OverdueCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Fails("yesterday", Rotating.With(secret => secret with { NextRotation = Rotating.Now.AddDays(-1) })),
        Unknown("no date", Rotating.With(secret => secret with { NextRotation = null })),
        NotApplicable("off", Rotating.With(secret => secret with { RotationEnabled = false }), "off"),
    ];
}
