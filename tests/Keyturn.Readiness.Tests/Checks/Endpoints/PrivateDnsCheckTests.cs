using Keyturn.Readiness.Checks.Endpoints;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Tests.Checks.Endpoints;

/// <inheritdoc/>
public sealed class PrivateDnsCheckTests : CheckTests<PrivateDnsCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("off", Rotating.WithEndpoint(endpoint => endpoint with { PrivateDns = false })),
        Unknown("endpoints not read", Unread.Part("endpoints"), "refused"),
        NotApplicable("none", Rotating.With(network => network with { Endpoints = Rotating.Part<VpcEndpoint>(one => one.Id) }), "no-endpoint"),
    ];
}
