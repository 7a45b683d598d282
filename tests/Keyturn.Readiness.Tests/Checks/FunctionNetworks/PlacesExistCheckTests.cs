using Keyturn.Readiness.Checks.FunctionNetworks;

namespace Keyturn.Readiness.Tests.Checks.FunctionNetworks;

/// <inheritdoc/>
public sealed class PlacesExistCheckTests : CheckTests<PlacesExistCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Fails("a group that is gone", Rotating.WithFunction(function => function with { SecurityGroupIds = ["sg-gone"] })),
        Fails("a subnet that is gone", Rotating.WithFunction(function => function with { SubnetIds = ["subnet-gone"] })),
        Unknown("groups not read", Unread.Part("groups"), "refused"),
        NotApplicable("outside", Rotating.WithFunction(function => function with { SubnetIds = [] }), "none"),
        NotApplicableWithoutFunction,
    ];
}
