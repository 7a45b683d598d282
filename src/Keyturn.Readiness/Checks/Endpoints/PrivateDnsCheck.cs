using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Checks.Endpoints;

/// <summary>The usual name does not lead to the endpoint.</summary>
/// <remarks>"Private DNS names for interface endpoints", AWS PrivateLink Guide.</remarks>
public sealed class PrivateDnsCheck : EndpointCheck
{
    /// <inheritdoc/>
    public override string Id => "endpoint-private-dns";

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private protected override CheckFinding Answer(CheckContext context, VpcEndpoint endpoint) => endpoint.PrivateDns ? Pass("ok", endpoint.Id) : Bad("bad", endpoint.Id);
}
