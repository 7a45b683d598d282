using Keyturn.Readiness.Checks.Schedule;

namespace Keyturn.Readiness.Tests.Checks.Schedule;

/// <inheritdoc/>
public sealed class WindowSoonCheckTests : CheckTests<WindowSoonCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("open", Rotating.With(secret => secret with { NextRotation = Rotating.Now.AddHours(1) })),
        Warns("opens within the hour", Rotating.With(secret => secret with { NextRotation = Rotating.Now.AddHours(2.5) })),
        Passes("ok", Rotating.With(secret => secret with { NextRotation = Rotating.Now.AddHours(3.5) })),
        Unknown("no date", Rotating.With(secret => secret with { NextRotation = null })),
        NotApplicable("off", Rotating.With(secret => secret with { RotationEnabled = false }), "off"),
    ];
}
