using Keyturn.Readiness.Checks.Functions;

namespace Keyturn.Readiness.Tests.Checks.Functions;

/// <inheritdoc/>
public sealed class TimeoutCheckTests : CheckTests<TimeoutCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("the default", Rotating.WithFunction(function => function with { Timeout = TimeSpan.FromSeconds(3) })),
        Passes("ok", Rotating.WithFunction(function => function with { Timeout = TimeSpan.FromSeconds(30) })),
        Unknown("not told", Rotating.WithFunction(function => function with { Timeout = null })),
        NotApplicableWithoutFunction,
    ];
}
