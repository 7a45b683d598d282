using Keyturn.Readiness.Checks.Functions;

namespace Keyturn.Readiness.Tests.Checks.Functions;

/// <inheritdoc/>
public sealed class PackageAgeCheckTests : CheckTests<PackageAgeCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("of 2021", Rotating.WithFunction(function => function with { LastModified = new DateTimeOffset(2021, 12, 1, 0, 0, 0, TimeSpan.Zero) })),
        Unknown("not told", Rotating.WithFunction(function => function with { LastModified = null })),
        NotApplicableWithoutFunction,
    ];
}
