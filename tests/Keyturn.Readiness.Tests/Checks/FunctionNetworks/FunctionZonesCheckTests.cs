using Keyturn.Readiness.Checks.FunctionNetworks;

namespace Keyturn.Readiness.Tests.Checks.FunctionNetworks;

/// <inheritdoc/>
public sealed class FunctionZonesCheckTests : CheckTests<FunctionZonesCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("one", Rotating.WithFunction(function => function with { SubnetIds = ["subnet-app"] })),
        Unknown("a subnet that was not read", Rotating.WithFunction(function => function with { SubnetIds = ["subnet-x"] })),
        NotApplicable("outside", Rotating.WithFunction(function => function with { SubnetIds = [] }), "none"),
        NotApplicableWithoutFunction,
    ];
}
