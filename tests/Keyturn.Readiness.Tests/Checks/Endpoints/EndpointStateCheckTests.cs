using Keyturn.Readiness.Checks.Endpoints;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Tests.Checks.Endpoints;

/// <inheritdoc/>
public sealed class EndpointStateCheckTests : CheckTests<EndpointStateCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Fails("pending", Rotating.WithEndpoint(endpoint => endpoint with { State = "pending" })),
        Unknown("endpoints not read", Unread.Part("endpoints"), "refused"),
        Unknown("there may be more consumers", Unread.Part("services"), "may-be-more"),
        NotApplicable("none", Rotating.With(network => network with { Endpoints = Rotating.Part<VpcEndpoint>(one => one.Id) }), "no-endpoint"),
    ];
}
