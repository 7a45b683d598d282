using Keyturn.Readiness.Checks.Schedule;

namespace Keyturn.Readiness.Tests.Checks.Schedule;

/// <inheritdoc/>
public sealed class RotationSetUpCheckTests : CheckTests<RotationSetUpCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Passes("managed", Rotating.With(secret => secret with { OwningService = "rds" })),
        Passes("partner", Rotating.With(secret => secret with { RotationFunctionArn = null, Type = "Partner" })),
        Warns("nothing", Rotating.WithoutFunction),
        UnknownWhenOld,
    ];
}
