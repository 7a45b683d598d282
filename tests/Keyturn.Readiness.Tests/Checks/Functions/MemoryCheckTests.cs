using Keyturn.Readiness.Checks.Functions;

namespace Keyturn.Readiness.Tests.Checks.Functions;

/// <inheritdoc/>
public sealed class MemoryCheckTests : CheckTests<MemoryCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("the least", Rotating.WithFunction(function => function with { MemoryMegabytes = 128 })),
        Unknown("not told", Rotating.WithFunction(function => function with { MemoryMegabytes = null })),
        NotApplicableWithoutFunction,
    ];
}
