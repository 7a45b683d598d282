using Keyturn.Readiness.Checks.Schedule;
using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Tests.Checks.Schedule;

/// <inheritdoc/>
public sealed class IntervalCheckTests : CheckTests<IntervalCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("91 days", Rotating.With(secret => secret with { RotationRules = new RotationRules(91, null, null) })),
        Unknown("no days", Rotating.With(secret => secret with { RotationRules = null })),
        NotApplicable("off", Rotating.With(secret => secret with { RotationEnabled = false }), "off"),
    ];
}
