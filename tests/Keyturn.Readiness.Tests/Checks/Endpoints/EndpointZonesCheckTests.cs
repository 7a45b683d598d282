using Keyturn.Readiness.Checks.Endpoints;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Tests.Checks.Endpoints;

/// <inheritdoc/>
public sealed class EndpointZonesCheckTests : CheckTests<EndpointZonesCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("one", Rotating.WithEndpoint(endpoint => endpoint with { SubnetIds = ["subnet-app"] })),
        Unknown("a subnet that was not read", Rotating.WithEndpoint(endpoint => endpoint with { SubnetIds = ["subnet-x"] })),
        Unknown("endpoints not read", Unread.Part("endpoints"), "refused"),
        NotApplicable("none", Rotating.With(network => network with { Endpoints = Rotating.Part<VpcEndpoint>(one => one.Id) }), "no-endpoint"),
    ];
}
