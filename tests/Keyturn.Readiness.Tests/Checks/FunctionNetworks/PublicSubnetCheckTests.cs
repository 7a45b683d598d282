using Keyturn.Readiness.Checks.FunctionNetworks;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Tests.Checks.FunctionNetworks;

/// <inheritdoc/>
public sealed class PublicSubnetCheckTests : CheckTests<PublicSubnetCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("public", Rotating.With(network => network with { RouteTables = Rotating.Part(one => one.Id, network.RouteTables.Value!["rtb-1"] with { Routes = network.RouteTables.Value!["rtb-1"].Routes.Add(new(Cidr.AnyV4, RouteTarget.InternetGateway, "igw-1")) }) })),
        Unknown("a subnet that was not read", Rotating.WithFunction(function => function with { SubnetIds = ["subnet-x"] })),
        Unknown("routes not read", Unread.Part("route tables"), "refused"),
        NotApplicable("outside", Rotating.WithFunction(function => function with { SubnetIds = [] }), "none"),
        NotApplicableWithoutFunction,
    ];
}
